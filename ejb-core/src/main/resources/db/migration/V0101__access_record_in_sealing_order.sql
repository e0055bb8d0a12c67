-- The sealer goes on after the last sealed row without looking at the sealed ones.
create index access_record_in_sealing_order on access_record (written_in, id);
