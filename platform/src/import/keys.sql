CREATE INDEX import_keys_by_entry ON import_keys (entry_id, network_id);
