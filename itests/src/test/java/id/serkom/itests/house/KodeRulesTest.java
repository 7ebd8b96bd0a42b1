package id.serkom.itests.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.annotation.versioning.Version;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The rules of the house that the compiled classes show. */
public class KodeRulesTest {

    /** Catalogues of what comes and goes: their dynamic references are methods. */
    private static final Set<String> KATALOG = Set.of("id.serkom.kernel.catalog.TahapCatalog", "id.serkom.kernel.catalog.AturanCatalog",
            "id.serkom.kernel.catalog.PrasyaratCatalog", "id.serkom.kernel.catalog.CetakCatalog");
    private static final Set<Class<?>> KOLEKSI = Set.of(List.class, Set.class, Map.class);

    private static JavaClasses semua;
    private static ClassLoader kontrak;

    @BeforeClass
    public static void read() throws MalformedURLException {
        List<Path> folders = Bundel.list(Bundel.ROOT.resolve("bundles")).stream().map(p -> p.resolve("target/classes"))
                .filter(Files::isDirectory).filter(p -> !p.toString().contains("id.serkom.derby")).toList();
        semua = new ClassFileImporter().importPaths(folders);
        List<URL> urls = new ArrayList<>();
        for (Path folder : folders) {
            urls.add(folder.toUri().toURL());
        }
        kontrak = new URLClassLoader(urls.toArray(URL[]::new));
    }

    @Test
    public void rule3PackagesMakeNoCircle() {
        slices().matching("id.serkom.(**)").should().beFreeOfCycles().check(semua);
    }

    /** Without it the export silently takes the version of the bundle. */
    @Test
    public void rule4ExportedPackagesSayTheirVersion() {
        classes().that().haveSimpleName("package-info").and().areAnnotatedWith("org.osgi.annotation.bundle.Export")
                .should().beAnnotatedWith(Version.class).check(semua);
    }

    @Test
    public void rule4InterfacesOfTheContractsSayWhoImplementsThem() {
        classes().that().resideInAnyPackage("id.serkom.api..", "id.serkom.spi..").and().areInterfaces().and().arePublic()
                .and().areNotAnnotations().and().areTopLevelClasses().and(describe("are not sealed", c -> !isSealed(c)))
                .should().beAnnotatedWith(ProviderType.class).orShould().beAnnotatedWith(ConsumerType.class).check(semua);
    }

    private static boolean isSealed(JavaClass c) {
        try {
            return Class.forName(c.getName(), false, kontrak).isSealed();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void rule6ComponentsAreFinalNamedAndConstructorInjected() {
        classes().that().areAnnotatedWith(Component.class).should().bePublic().andShould().haveModifier(JavaModifier.FINAL)
                .andShould(haveNameAndNotBeImmediate()).check(semua);
        fields().that().areDeclaredInClassesThat().areAnnotatedWith(Component.class).should().beFinal()
                .andShould().notBeAnnotatedWith(Reference.class).check(semua);
        methods().that().areAnnotatedWith(Reference.class).should(beOfACatalogue()).check(semua);
    }

    private static ArchCondition<JavaClass> haveNameAndNotBeImmediate() {
        return new ArchCondition<>("have a name, not be immediate, and not be taken down by a file of settings") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                Component component = c.getAnnotationOfType(Component.class);
                boolean steady = component.configurationPolicy() == ConfigurationPolicy.IGNORE;
                events.add(new SimpleConditionEvent(c, component.name().startsWith("id.serkom.") && !component.immediate() && steady,
                        c.getName() + " has the name '" + component.name() + "', immediate " + component.immediate()
                                + ", configurationPolicy " + component.configurationPolicy()));
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
                .and().areDeclaredInClassesThat().haveSimpleNameNotEndingWith("Builder").should().beFinal()
                .andShould().notHaveRawType(describe("array", JavaClass::isArray)).check(semua);
        classes().that().resideInAPackage("id.serkom.api..").and().areRecords().should(copyTheirCollections()).check(semua);
    }

    private static ArchCondition<JavaClass> copyTheirCollections() {
        return new ArchCondition<>("copy their collections") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                List<JavaField> held = c.getFields().stream().filter(f -> !f.getModifiers().contains(JavaModifier.STATIC)).toList();
                List<String> types = held.stream().map(f -> f.getRawType().getName()).sorted().toList();
                long collections = held.stream().filter(f -> KOLEKSI.stream().anyMatch(k -> f.getRawType().isEquivalentTo(k))).count();
                JavaConstructor canonical = c.getConstructors().stream()
                        .filter(k -> k.getRawParameterTypes().stream().map(JavaClass::getName).sorted().toList().equals(types))
                        .findAny().orElseThrow();
                long copied = canonical.getMethodCallsFromSelf().stream()
                        .filter(m -> m.getName().equals("copyOf") || m.getName().startsWith("unmodifiable")).count();
                events.add(new SimpleConditionEvent(c, copied >= collections, c.getName() + " copies " + copied + " of " + collections));
            }
        };
    }

    @Test
    public void rule7NobodyButTheClockAsksTheTime() {
        // What a bundle carries of others' is not ours to rule.
        noClasses().that().resideInAPackage("id.serkom..").and().resideOutsideOfPackages("id.serkom.kernel.jam..", "id.serkom.testing..")
                .should().accessTargetWhere(asksTheTime()).check(semua);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheTime() {
        return describe("asks the time", a -> {
            JavaClass owner = a.getTargetOwner();
            return switch (a.getName()) {
                case "now" -> owner.getPackageName().startsWith("java.time");
                case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                case "getInstance" -> owner.isEquivalentTo(Calendar.class);
                case "<init>" -> owner.isEquivalentTo(Date.class)
                        && a instanceof JavaConstructorCall call
                        && call.getTarget().getRawParameterTypes().isEmpty();
                default -> false;
            };
        });
    }
}
