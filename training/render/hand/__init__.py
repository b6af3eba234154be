"""The hand itself: mesh, skeleton, pose and skin."""
