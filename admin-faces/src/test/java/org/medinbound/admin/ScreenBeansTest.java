package org.medinbound.admin;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import java.util.stream.Stream;

/** What the beans behind the screens have in common. */
@AnalyzeClasses(packages = "org.medinbound.admin", importOptions = ImportOption.DoNotIncludeTests.class)
class ScreenBeansTest {
    private static final DescribedPredicate<JavaClass> PROPERTIES_OF_ONE_TYPE =
            DescribedPredicate.describe("setters that take what their getters give", ScreenBeansTest::agrees);

    /** Where the types differ the property cannot be written, and the form fails when it is sent. */
    @ArchTest
    static final ArchRule aPropertyIsWrittenWithTheTypeItIsReadWith =
            classes().that().areAnnotatedWith(Named.class).should(have(PROPERTIES_OF_ONE_TYPE));

    private static boolean agrees(JavaClass bean) {
        return bean.getAllMethods().stream()
                .filter(setter -> setter.getName().startsWith("set"))
                .filter(setter -> setter.getRawParameterTypes().size() == 1)
                .allMatch(
                        setter -> read(bean, setter.getName().substring(3)).allMatch(getter -> getter.getRawReturnType()
                                .equals(setter.getRawParameterTypes().get(0))));
    }

    private static Stream<JavaMethod> read(JavaClass bean, String property) {
        return bean.getAllMethods().stream()
                .filter(getter -> getter.getRawParameterTypes().isEmpty())
                .filter(getter -> getter.getName().equals("get" + property)
                        || getter.getName().equals("is" + property));
    }
}
