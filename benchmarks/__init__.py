"""What claimcheck costs and how well it does; not part of the package."""
