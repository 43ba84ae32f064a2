"""Two claims → a verdict: how their values compare, and whether they speak of one fact."""
