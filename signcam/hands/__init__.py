"""A picture in, a hand out: finding, following and cropping it, and what makes it hard to read."""
