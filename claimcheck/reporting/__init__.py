"""Report → text, HTML, frames: one module a format. JSON is the report's own `to_json`."""
