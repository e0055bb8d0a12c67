package org.medinbound.system.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Role;
import org.medinbound.access.UseCase;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.BusinessRejection;

/** The gate before the use cases and the outbox behind them, inside a real server with real transactions. */
@ExtendWith(PayaraServer.class)
@ArquillianTest
class RightsTest {
    @Inject
    private BeanManager beans;

    @Inject
    private Outbox outbox;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/medinbound")
    private DataSource dataSource;

    @Deployment
    static EnterpriseArchive ear() {
        return InContainer.ear(RightsTest.class, PayaraServer.class);
    }

    @Test
    void everyUseCaseRefusesEveryRoleThatLacksItsRight() throws Exception {
        List<String> notRefused = new ArrayList<>();
        int tried = 0;
        for (Bean<?> bean : useCases()) {
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                Requires requires = method.getAnnotation(Requires.class);
                if (requires == null) {
                    continue;
                }
                for (Role role : Role.values()) {
                    if (!requires.value().isGrantedTo(role)) {
                        tried++;
                        if (!isRefused(bean, method, role)) {
                            notRefused.add(role + " at " + method);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), notRefused);
        assertTrue(tried > 100, "only " + tried + " pairs of role and use case were tried");
    }

    @Test
    void aRefusalStaysOnRecordThoughTheCallersTransactionRollsBack() throws Exception {
        Bean<?> bean = useCases().stream()
                .filter(b -> b.getBeanClass().getSimpleName().equals("AuditSealing"))
                .findFirst()
                .orElseThrow();
        Method seal = bean.getBeanClass().getMethod("seal");
        long before = count("select count(*) from access_record where use_case = 'AuditSealing.seal'");
        transaction.begin();
        assertTrue(isRefused(bean, seal, Role.DESK));
        transaction.rollback();
        assertEquals(before + 1, count("select count(*) from access_record where use_case = 'AuditSealing.seal'"));
    }

    @Test
    void mailIsInTheOutboxIfAndOnlyIfTheTransactionCommits() throws Exception {
        String count = "select count(*) from outbound_mail where about = 'rights-test'";
        long before = count(count);
        transaction.begin();
        outbox.put(mail());
        transaction.rollback();
        assertEquals(before, count(count));
        transaction.begin();
        outbox.put(mail());
        transaction.commit();
        assertEquals(before + 1, count(count));
    }

    private static Mail mail() {
        return new Mail("test", "en", "nobody@example.test", List.of(), null, "rights-test");
    }

    private Set<Bean<?>> useCases() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(UseCase.class))
                .collect(Collectors.toSet());
    }

    private boolean isRefused(Bean<?> bean, Method method, Role role) throws Exception {
        CreationalContext<?> context = beans.createCreationalContext(bean);
        Object reference = beans.getReference(bean, bean.getBeanClass(), context);
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = nothing(method.getParameterTypes()[i]);
        }
        try {
            Actors.call(new Actor("test:" + role, Set.of(role), null, null), () -> method.invoke(reference, arguments));
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof BusinessRejection rejection
                    && rejection.kind() == BusinessRejection.Kind.FORBIDDEN;
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }

    private long count(String query) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
