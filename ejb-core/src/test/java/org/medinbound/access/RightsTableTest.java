package org.medinbound.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.medinbound.shared.BusinessRejection;

/** Walks every role and every use case through the gate. */
class RightsTableTest {
    private final List<String> record = new ArrayList<>();

    static Stream<Method> useCases() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.medinbound").stream()
                        .filter(c -> c.isAnnotatedWith(UseCase.class) && !c.isAssignableTo(UseCaseGate.class))
                        .map(JavaClass::reflect)
                        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                        .filter(m -> Modifier.isPublic(m.getModifiers())
                                && !Modifier.isStatic(m.getModifiers())
                                && !m.isSynthetic());
    }

    @Test
    void thereAreUseCases() {
        assertThat(useCases()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void everyUseCaseDeclaresItsRight(Method useCase) {
        assertThat(useCase.getAnnotation(Requires.class)).isNotNull();
    }

    /** Written down a second time and by role, so that a slip in the table of rights is seen. */
    @ParameterizedTest
    @CsvSource({
        "DESK, PUBLIC INQUIRY_READ INQUIRY_WORK HOSPITAL_READ CERTIFICATE_READ MONITORING_READ COMPLAINT_WORK ACCOUNT_OWN",
        "QUALITY, PUBLIC QUALITY_READ QUALITY_WORK CERTIFICATE_READ MONITORING_READ MONITORING_RULES COMPLAINT_WORK HOSPITAL_IMPORT HOSPITAL_MANAGE HOSPITAL_READ ESCALATION_TELL ACCOUNT_OWN",
        "REGISTRY, PUBLIC GUARANTOR_READ GUARANTOR_WORK GUARANTOR_IMPORT JOB_READ JOB_START ESCALATION_TELL ACCOUNT_OWN APPLICATION_READ APPLICATION_WORK APPLICATION_RULES RULES_WRITE QUESTION_READ QUESTION_WORK CIRCULAR_READ CIRCULAR_WORK STATISTICS_READ",
        "MINISTRY, PUBLIC QUALITY_READ CERTIFICATE_READ MONITORING_READ HOSPITAL_READ GUARANTOR_READ ESCALATION_DECIDE ACCOUNT_OWN APPLICATION_READ APPLICATION_DECIDE APPLICATION_RULES RULES_WRITE QUESTION_DECIDE CIRCULAR_READ CIRCULAR_WORK STATISTICS_READ",
        "OUTREACH, PUBLIC ACCOUNT_OWN",
        "SECURITY, PUBLIC JOB_READ ACCOUNT_MANAGE ACCOUNT_OWN AUDIT_READ MAIL_READ FILE_RELEASE CASE_ERASE KEY_ROTATE",
        "ADMIN, PUBLIC JOB_READ JOB_START ACCOUNT_MANAGE ACCOUNT_OWN MAIL_READ MAIL_RETRY",
        "VISITOR, PUBLIC INQUIRY_SUBMIT APPLICATION_BEGIN",
        "HOSPITAL, PUBLIC ACCEPTANCE_ANSWER ENTRY_OWN QUALITY_OWN",
        "GUARANTOR, PUBLIC AGENCY_OWN APPLICATION_BEGIN APPLICATION_OWN"
    })
    void everyRoleMayDoWhatIsWrittenDownForItAndNoMore(Role role, String rights) {
        assertThat(Arrays.stream(Right.values())
                        .filter(r -> r.isGrantedTo(role))
                        .map(Enum::name))
                .containsExactlyInAnyOrder(rights.split(" "));
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void everyRoleGetsExactlyWhatTheTableSays(Method useCase) throws Exception {
        UseCaseGate gate = gate();
        Right right = useCase.getAnnotation(Requires.class).value();
        for (Role role : Role.values()) {
            Actor actor = new Actor("somebody", Set.of(role), null, null);
            record.clear();
            if (right.isGrantedTo(role)) {
                assertThat(Actors.<Object>call(actor, () -> String.valueOf(gate.pass(call(useCase)))))
                        .as("%s passes", role)
                        .isEqualTo("done");
                assertThat(record).doesNotContain("REFUSED");
            } else {
                assertThatThrownBy(() -> Actors.call(actor, () -> gate.pass(call(useCase))))
                        .as("%s is refused", role)
                        .isInstanceOf(BusinessRejection.class)
                        .hasMessage("forbidden");
                assertThat(record).containsExactly("REFUSED");
            }
        }
    }

    private UseCaseGate gate() throws ReflectiveOperationException {
        UseCaseGate gate = new UseCaseGate();
        Field field = UseCaseGate.class.getDeclaredField("record");
        field.setAccessible(true);
        field.set(gate, new AccessRecord() {
            @Override
            public void done(Actor actor, String useCase, @Nullable String subject) {
                record.add("DONE");
            }

            @Override
            public void refused(Actor actor, String useCase, @Nullable String subject) {
                record.add("REFUSED");
            }
        });
        return gate;
    }

    private static InvocationContext call(Method useCase) {
        return (InvocationContext) Proxy.newProxyInstance(
                RightsTableTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> useCase;
                    case "getParameters" -> new Object[useCase.getParameterCount()];
                    case "proceed" -> "done";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
