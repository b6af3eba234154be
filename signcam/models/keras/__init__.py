"""Opens the networks of others: Keras 3 archives, and the files that Keras 2 wrote."""
