"""Report → text, HTML, pictures, frames: a module a format. JSON is the report's own `to_json`."""
