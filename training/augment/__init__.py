"""One training sample varied: background, light, shape, blur and noise."""
