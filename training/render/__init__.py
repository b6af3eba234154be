"""Draws lifelike signing hands: mesh and pose in numpy, pictures by Blender, rooms by OpenCV."""
