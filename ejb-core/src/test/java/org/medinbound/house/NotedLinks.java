package org.medinbound.house;

import java.util.ArrayList;
import java.util.List;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;

/** Links that say whom they are for, and a note of those that were ended. */
public final class NotedLinks implements PortalLinks {
    /** Subject, and the mailbox when one was named. */
    public final List<String> revoked = new ArrayList<>();

    @Override
    public String issue(Role role, String subject, String mailbox, String language) {
        return "http://localhost/" + language + "/link/" + role + "/" + subject;
    }

    @Override
    public void revoke(String subject, String mailbox) {
        revoked.add(subject + " " + mailbox);
    }

    @Override
    public void revoke(String subject) {
        revoked.add(subject);
    }
}
