package org.medinbound;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.medinbound.access.Requires;
import org.medinbound.access.UseCase;

/** The rules of the house; the reasons stand in docs/architecture.md. */
@AnalyzeClasses(packages = "org.medinbound", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule capabilitiesFormNoCycles =
            slices().matching("org.medinbound.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule othersSeeOnlyTheRootPackageOfACapability = classes().should(new StayOutOfOthersInnerRooms());

    @ArchTest
    static final ArchRule theModelKnowsNothingOfServersAndScreens = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ejb..", "jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..", "org.jdbi..");

    @ArchTest
    static final ArchRule everyUseCaseDeclaresItsRight = methods()
            .that()
            .areDeclaredInClassesThat(are(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("use cases") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(UseCase.class);
                }
            }))
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(Requires.class);

    @ArchTest
    static final ArchRule nothingDependsOnTheDemonstrationData = noClasses()
            .that()
            .resideOutsideOfPackage("org.medinbound.demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.medinbound.demo.."));

    @ArchTest
    static final ArchRule theTimeIsAskedOfTheInjectedClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule noRoomIsNamedAfterItsFurniture = noClasses()
            .should()
            .resideInAnyPackage("..impl..", "..util..", "..utils..", "..helper..", "..dto..", "..manager..");

    /** Model and store are the inner rooms of a capability. */
    private static final class StayOutOfOthersInnerRooms extends ArchCondition<JavaClass> {
        StayOutOfOthersInnerRooms() {
            super("use only the root package of other capabilities");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                boolean inner = target.matches("org\\.medinbound\\.\\w+\\.(model|store)(\\..*)?");
                if (inner && !capability(target).equals(capability(item.getPackageName()))) {
                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                }
            }
        }

        private static String capability(String packageName) {
            String[] parts = packageName.split("\\.");
            return parts.length > 2 ? parts[2] : "";
        }
    }
}
