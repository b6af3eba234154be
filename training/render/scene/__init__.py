"""What Blender renders: plans, lights, and the picture of one hand."""
