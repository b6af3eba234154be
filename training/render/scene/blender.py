"""The studio: one hand, a sleeve, lights and a camera, rendered by Cycles with a clear background."""

import contextlib
import ctypes
import math
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bpy
import cv2
import numpy as np
import numpy.typing as npt
from mathutils import Matrix, Vector

from signcam.errors import SigncamError
from training.render.hand.mesh import HandMesh
from training.render.hand.skin import SkinTone, detail_uvs
from training.render.hand.sleeve_mesh import sleeve_faces
from training.render.scene.plan import Lighting, Vector3

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Lens:
    """The camera.

    Attributes:
        distance: from the hand, metres: near distorts, far flattens.
        width: metres of the scene that fill the picture's width at the hand.
        centre: what it looks at, x and y in metres from the middle of the palm.
    """

    distance: float
    width: float
    centre: tuple[float, float] = (0.0, 0.0)


class Studio:
    """Renders hands. One a process: Blender has a single scene, and it leaves much behind.

    A picture depends on what is asked for alone, not on what was rendered before.
    """

    def __init__(self, textures: Path, size: tuple[int, int], samples: int = 4, threads: int = 1) -> None:
        """Open Blender.

        Args:
            textures: folder with `detail.png` and `nails.jpg`.
            size: width and height of the pictures in pixels.
            samples: rays a pixel, before the noise is taken out.
            threads: how many to render with.
        """
        bpy.ops.wm.read_factory_settings(use_empty=True)
        self._scene = bpy.context.scene
        self._size = size
        with _quiet():
            self._settings(samples, threads)
        self._skin = _SkinMaterial(textures)
        self._cloth = bpy.data.materials.new("cloth")
        self._cloth.use_nodes = True
        self._camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
        self._camera.data.clip_start = 0.01
        # A lens says what fills the width, of upright pictures too.
        self._camera.data.sensor_fit = "HORIZONTAL"
        self._scene.collection.objects.link(self._camera)
        self._scene.camera = self._camera
        self._lights = [self._new_light(f"light{number}") for number in range(3)]
        world = self._scene.world = bpy.data.worlds.new("world")
        world.use_nodes = True
        self._surroundings = world.node_tree.nodes["Background"]
        self._hand: Any = None
        self._sleeve = self._new_sleeve()

    def _settings(self, samples: int, threads: int) -> None:
        render, cycles = self._scene.render, self._scene.cycles
        render.engine = "CYCLES"
        cycles.device = "CPU"
        cycles.samples = samples
        cycles.seed = 0
        cycles.use_adaptive_sampling = False
        cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 3, 2, 1
        cycles.caustics_reflective = cycles.caustics_refractive = False
        cycles.use_denoising = True
        cycles.denoiser = "OPENIMAGEDENOISE"
        # The default quality costs several seconds a picture.
        cycles.denoising_quality = "FAST"
        cycles.denoising_input_passes = "RGB"
        cycles.denoising_prefilter = "FAST"
        render.threads_mode = "FIXED"
        render.threads = threads
        render.resolution_x, render.resolution_y = self._size
        render.resolution_percentage = 100
        render.film_transparent = True
        render.image_settings.file_format = "PNG"
        render.image_settings.color_mode = "RGBA"
        render.image_settings.compression = 0
        self._scene.view_settings.view_transform = "Standard"
        self._scene.view_settings.look = "None"

    def _new_light(self, name: str) -> Any:
        light = bpy.data.objects.new(name, bpy.data.lights.new(name, "AREA"))
        self._scene.collection.objects.link(light)
        return light

    def dress(self, mesh: HandMesh, tone: SkinTone) -> None:
        """Take another person's hand."""
        if self._hand is None:
            data = bpy.data.meshes.new("hand")
            data.from_pydata(mesh.vertices.tolist(), [], mesh.faces.tolist())
            for layer, uvs in (("nails", mesh.uvs), ("detail", detail_uvs(mesh))):
                corners = data.uv_layers.new(name=layer)
                corners.data.foreach_set("uv", uvs.reshape(-1).astype(np.float32))
            data.attributes.new("palm", "FLOAT", "POINT")
            # On small pictures a finer mesh costs a quarter of the time and is not seen.
            self._hand = self._new_object(data, self._skin.material, 1 if max(self._size) <= 400 else 2)
        _set_vertices(self._hand, mesh.vertices)
        data = self._hand.data
        normals = np.zeros(3 * len(mesh.vertices), np.float32)
        data.vertices.foreach_get("normal", normals)
        palm = np.clip(1.1 * normals[2::3] + 0.35, 0, 1)
        data.attributes["palm"].data.foreach_set("value", palm.astype(np.float32))
        self._skin.colour(tone)

    def _new_sleeve(self) -> Any:
        faces = sleeve_faces()
        data = bpy.data.meshes.new("sleeve")
        data.from_pydata(np.zeros((int(faces.max()) + 1, 3)).tolist(), [], faces.tolist())
        return self._new_object(data, self._cloth, 1)

    def _new_object(self, data: Any, material: Any, subdivisions: int) -> Any:
        data.polygons.foreach_set("use_smooth", np.ones(len(data.polygons), bool))
        data.materials.append(material)
        thing = bpy.data.objects.new(data.name, data)
        smooth = thing.modifiers.new("smooth", "SUBSURF")
        smooth.levels = smooth.render_levels = subdivisions
        self._scene.collection.objects.link(thing)
        return thing

    def render(
        self, skin: _Floats, sleeve: _Floats | None, cloth: Vector3, lighting: Lighting, lens: Lens
    ) -> npt.NDArray[np.uint8]:
        """Return a picture of the hand.

        Args:
            skin: (n, 3) vertices as the camera has them: x to the right, y up, z towards it, metres, the
                middle of the palm at 0.
            sleeve: the same of the sleeve, None for a bare arm.
            cloth: the sleeve's colour, linear RGB 0..1.
            lighting: what lights it.
            lens: the camera.

        Returns:
            (height, width, 4) uint8 sRGB with straight opacity.
        """
        _set_vertices(self._hand, skin)
        self._sleeve.hide_render = sleeve is None
        if sleeve is not None:
            _set_vertices(self._sleeve, sleeve)
        inputs = self._cloth.node_tree.nodes["Principled BSDF"].inputs
        inputs["Base Color"].default_value = (*cloth, 1.0)
        inputs["Roughness"].default_value = 0.9
        self._light(lighting)
        self._aim(lens)
        return self._picture()

    def _light(self, lighting: Lighting) -> None:
        for light, wanted in zip(self._lights, (*lighting.lights, None, None, None), strict=False):
            light.hide_render = wanted is None
            if wanted is None:
                continue
            direction = Vector(wanted.direction).normalized()
            light.location = direction * wanted.distance
            light.rotation_euler = (-direction).to_track_quat("-Z", "Y").to_euler()
            light.data.size, light.data.energy, light.data.color = wanted.size, wanted.power, wanted.colour
        self._surroundings.inputs[0].default_value = (*lighting.ambient_colour, 1.0)
        self._surroundings.inputs[1].default_value = lighting.ambient
        self._scene.view_settings.exposure = lighting.exposure

    def _aim(self, lens: Lens) -> None:
        # Blender's cameras look along their own negative z with y up, as ours does.
        self._camera.matrix_world = Matrix.Translation((*lens.centre, lens.distance))
        self._camera.data.angle = 2 * math.atan(lens.width / 2 / lens.distance)

    def _picture(self) -> npt.NDArray[np.uint8]:
        # Blender writes to files alone; a memory file system spares the disk where there is one.
        folder = Path("/dev/shm") if Path("/dev/shm").is_dir() else Path(bpy.app.tempdir)
        path = folder / f"signcam-{os.getpid()}.png"
        self._scene.render.filepath = str(path)
        try:
            with _quiet():
                bpy.ops.render.render(write_still=True)
            picture = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        finally:
            path.unlink(missing_ok=True)
        if picture is None:
            raise SigncamError(f"Blender cannot write its pictures into {folder}. Make room there.")
        return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGRA2RGBA), np.uint8)


class _SkinMaterial:
    """Cycles' principled shader, coloured by what is skin, palm, crease and nail."""

    def __init__(self, textures: Path) -> None:
        self.material = bpy.data.materials.new("skin")
        self.material.use_nodes = True
        self._tree = self.material.node_tree
        shader = self._tree.nodes["Principled BSDF"]
        detail = self._image(textures / "detail.png", "detail")
        nails = self._image(textures / "nails.jpg", "nails")
        parts = self._tree.nodes.new("ShaderNodeSeparateColor")
        self._link(detail.outputs[0], parts.inputs[0])
        palm = self._tree.nodes.new("ShaderNodeAttribute")
        palm.attribute_name = "palm"
        lines, redness, height = parts.outputs
        self._palm = self._mix(None, self._share(palm.outputs["Fac"], 0.85))
        self._red = self._mix(self._palm.outputs[2], self._share(redness, 0.55))
        self._crease = self._mix(self._red.outputs[2], self._share(lines, 0.5))
        self._nail = self._mix(self._crease.outputs[2], self._share(nails.outputs[0], 0.6))
        self._link(self._nail.outputs[2], shader.inputs["Base Color"])
        roughness = self._tree.nodes.new("ShaderNodeMapRange")
        roughness.inputs[3].default_value, roughness.inputs[4].default_value = 0.5, 0.25
        self._link(nails.outputs[0], roughness.inputs[0])
        self._link(roughness.outputs[0], shader.inputs["Roughness"])
        shader.inputs["Specular IOR Level"].default_value = 0.35
        bump = self._tree.nodes.new("ShaderNodeBump")
        bump.inputs["Strength"].default_value = 0.6
        bump.inputs["Distance"].default_value = 0.0012
        self._link(height, bump.inputs["Height"])
        self._link(bump.outputs[0], shader.inputs["Normal"])

    def colour(self, tone: SkinTone) -> None:
        """Take a person's colours."""
        self._palm.inputs[6].default_value = (*tone.base, 1.0)
        for node, colour in (
            (self._palm, tone.palm),
            (self._red, tone.red),
            (self._crease, tone.crease),
            (self._nail, tone.nail),
        ):
            node.inputs[7].default_value = (*colour, 1.0)

    def _link(self, out: Any, into: Any) -> None:
        self._tree.links.new(out, into)

    def _image(self, path: Path, layer: str) -> Any:
        node = self._tree.nodes.new("ShaderNodeTexImage")
        node.image = bpy.data.images.load(str(path.resolve()))
        node.image.colorspace_settings.name = "Non-Color"
        places = self._tree.nodes.new("ShaderNodeUVMap")
        places.uv_map = layer
        self._link(places.outputs[0], node.inputs[0])
        return node

    def _mix(self, colour: Any, share: Any) -> Any:
        node = self._tree.nodes.new("ShaderNodeMix")
        node.data_type = "RGBA"
        self._link(share, node.inputs[0])
        if colour is not None:
            self._link(colour, node.inputs[6])
        return node

    def _share(self, value: Any, factor: float) -> Any:
        node = self._tree.nodes.new("ShaderNodeMath")
        node.operation = "MULTIPLY"
        self._link(value, node.inputs[0])
        node.inputs[1].default_value = factor
        return node.outputs[0]


def _set_vertices(thing: Any, vertices: _Floats) -> None:
    thing.data.vertices.foreach_set("co", vertices.astype(np.float32).reshape(-1))
    thing.data.update()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep Blender from printing that it found no graphics card, and then every picture's name."""
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        # What C has in its buffer would be printed later. Windows has no single C library to ask.
        with contextlib.suppress(TypeError, OSError):
            ctypes.CDLL(None).fflush(None)
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
