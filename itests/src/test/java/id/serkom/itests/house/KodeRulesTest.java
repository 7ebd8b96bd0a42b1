package id.serkom.itests.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules of the house that the compiled classes show. */
public class KodeRulesTest {

    /** Catalogues of what comes and goes: their dynamic references are methods. */
    private static final Set<String> KATALOG = Set.of("id.serkom.kernel.catalog.TahapCatalog");

    private static JavaClasses semua;

    @BeforeClass
    public static void read() {
        List<Path> folders = Bundel.list(Bundel.ROOT.resolve("bundles")).stream().map(p -> p.resolve("target/classes"))
                .filter(Files::isDirectory).filter(p -> !p.toString().contains("id.serkom.derby")).toList();
        semua = new ClassFileImporter().importPaths(folders);
    }

    @Test
    public void rule3PackagesMakeNoCircle() {
        slices().matching("id.serkom.(**)").should().beFreeOfCycles().check(semua);
    }

    @Test
    public void rule4InterfacesOfTheApiSayWhoImplementsThem() {
        classes().that().resideInAnyPackage("id.serkom.api..", "id.serkom.spi..").and().areInterfaces().and().arePublic()
                .and().areNotAnnotations().and().areTopLevelClasses().and(areNotSealed())
                .should().beAnnotatedWith(ProviderType.class).orShould().beAnnotatedWith(ConsumerType.class).check(semua);
    }

    private static DescribedPredicate<JavaClass> areNotSealed() {
        return DescribedPredicate.describe("are not sealed", c -> !c.reflect().isSealed());
    }

    @Test
    public void rule6ComponentsAreFinalAndConstructorInjected() {
        classes().that().areAnnotatedWith(Component.class).should().bePublic().andShould().haveModifier(JavaModifier.FINAL)
                .andShould(haveNameAndNotBeImmediate()).check(semua);
        fields().that().areDeclaredInClassesThat().areAnnotatedWith(Component.class).should().beFinal()
                .andShould().notBeAnnotatedWith(Reference.class).check(semua);
        methods().that().areAnnotatedWith(Reference.class).should(beOfACatalogue()).allowEmptyShould(true).check(semua);
    }

    private static ArchCondition<JavaClass> haveNameAndNotBeImmediate() {
        return new ArchCondition<>("have a name and not be immediate") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                Component component = c.getAnnotationOfType(Component.class);
                boolean named = component.name().length == 1 && component.name()[0].startsWith("id.serkom.");
                events.add(new SimpleConditionEvent(c, named && !component.immediate(), c.getName() + " name "
                        + List.of(component.name()) + " immediate " + component.immediate()));
            }
        };
    }

    private static ArchCondition<JavaMethod> beOfACatalogue() {
        return new ArchCondition<>("be of a catalogue") {
            @Override
            public void check(JavaMethod m, ConditionEvents events) {
                events.add(new SimpleConditionEvent(m, KATALOG.contains(m.getOwner().getName()), m.getFullName()));
            }
        };
    }

    @Test
    public void rule7TheApiIsImmutable() {
        fields().that().areDeclaredInClassesThat().resideInAPackage("id.serkom.api..").and().areNotStatic()
                .and().areDeclaredInClassesThat().haveNameNotMatching(".*\\$?Builder").should().beFinal().check(semua);
    }

    @Test
    public void rule7NobodyButTheClockAsksTheTime() {
        noClasses().that().resideOutsideOfPackages("id.serkom.kernel.jam..", "id.serkom.testing..")
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone").check(semua);
    }
}
