"""What goes into `assets/`, and the pictures of the README."""
