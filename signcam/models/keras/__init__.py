"""Opens Keras models: the archives of Keras 3, and the files that Keras 2 wrote."""
