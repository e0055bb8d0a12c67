package org.medinbound.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.store.KeyWork;
import org.medinbound.shared.BusinessRejection;

/** The end of a case's data, and the change of the master key. */
@Stateless
@UseCase
public class CaseKeys {
    @Inject
    private KeyWork work;

    @Inject
    private Event<CaseErased> erased;

    public CaseKeys() {}

    CaseKeys(KeyWork work, Event<CaseErased> erased) {
        this.work = work;
        this.erased = erased;
    }

    /**
     * Destroys the keys of the case. Its files and sealed texts cannot be read from this moment; the sealed content on disk is
     * swept away within the hour; mail about the case is emptied at once. Copies of the database made before still hold the wrapped keys: they end with the retention
     * of backups.
     *
     * @throws BusinessRejection {@code not-found} when the case has no keys, or no longer
     */
    @Requires(Right.CASE_ERASE)
    public ErasureReceipt destroy(@Subject String caseReference, String reason) {
        if (reason.isBlank()) {
            throw BusinessRejection.invalid("erase.reason", "reason");
        }
        ErasureReceipt receipt = work.destroy(caseReference, Actors.current().id(), reason.strip())
                .orElseThrow(BusinessRejection::notFound);
        erased.fire(new CaseErased(caseReference));
        return receipt;
    }

    /**
     * Wraps every data key anew that the primary master key does not wrap yet. Safe to call again and on several nodes; when it
     * answers 0 the older master keys can be taken out of FILE_KEYS.
     *
     * @return how many keys were wrapped anew
     */
    @Requires(Right.KEY_ROTATE)
    public int rewrap() {
        return work.rewrap();
    }
}
