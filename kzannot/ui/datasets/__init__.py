"""The windows of annotated datasets: out with filters, in with names matched."""
