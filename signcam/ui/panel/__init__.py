"""What stands beside the video: confidence of each digit, the crop, numbers."""
