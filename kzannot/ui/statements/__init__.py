"""The statements that articles share: found, decided on, compared side by side, and read in the desk."""
