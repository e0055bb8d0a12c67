package org.medinbound.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** This module calls use cases and never what stands behind them. */
@AnalyzeClasses(packages = "org.medinbound.batch", importOptions = ImportOption.DoNotIncludeTests.class)
class OuterModuleTest {
    @ArchTest
    static final ArchRule theInnerRoomsOfCapabilitiesStayClosed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.medinbound.(*).model..", "org.medinbound.(*).store..");

    @ArchTest
    static final ArchRule onlyTheCoreKnowsTheDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.jdbi..");
}
