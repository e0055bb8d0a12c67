package org.medinbound.registry.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Which files are copies of which contracts. */
public final class CopyRows {
    private CopyRows() {}

    public static void add(Handle handle, long contract, UUID file, Instant now, String actor) {
        handle.createUpdate("""
                        insert into agency_contract_copy (contract_id, file_id, added_at, added_by)
                        values (:contract, :file, :now, :actor) on conflict do nothing""")
                .bind("contract", contract)
                .bind("file", file)
                .bind("now", now)
                .bind("actor", actor)
                .execute();
    }

    /** Files of all contracts of an agency by contract, oldest first. */
    public static Map<Long, List<UUID>> of(Handle handle, String number) {
        return handle.createQuery("""
                        select c.contract_id, c.file_id from agency_contract_copy c
                        join agency_contract k on k.id = c.contract_id join guarantor g on g.id = k.guarantor_id
                        where g.number = :number order by c.added_at, c.file_id""")
                .bind("number", number)
                .map((row, context) -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
