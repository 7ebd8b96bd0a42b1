package id.serkom.itests.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.ws.rs.HttpMethod;

/** The endpoints that the classes of the REST bundle declare, whatever its own description says. */
final class Endpoint {

    private static final String PACKAGE = "id/serkom/rest/";

    private Endpoint() {
    }

    static Set<String> declared() {
        Set<String> endpoints = new TreeSet<>();
        for (Class<?> type : classes()) {
            if (type.getName().startsWith("id.serkom.rest.WaitingServer")) {
                // What answers while the interface is not there is no door.
                continue;
            }
            javax.ws.rs.Path base = type.getAnnotation(javax.ws.rs.Path.class);
            for (Method method : type.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        javax.ws.rs.Path own = method.getAnnotation(javax.ws.rs.Path.class);
                        endpoints.add(verb.value() + " " + join(base.value(), own == null ? "" : own.value()));
                    }
                }
            }
        }
        return endpoints;
    }

    private static String join(String base, String own) {
        return ("/" + base + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$", "").replaceAll(":[^}]*}", "}");
    }

    private static Set<Class<?>> classes() {
        try {
            Path jar = Path.of(Class.forName("id.serkom.rest.BerkasResource").getProtectionDomain().getCodeSource().getLocation()
                    .toURI());
            if (java.nio.file.Files.isDirectory(jar)) {
                try (var files = java.nio.file.Files.list(jar.resolve(PACKAGE))) {
                    return files.map(p -> PACKAGE + p.getFileName()).filter(n -> n.endsWith(".class")).map(Endpoint::load)
                            .collect(Collectors.toSet());
                }
            }
            try (JarFile file = new JarFile(jar.toFile())) {
                return file.stream().map(e -> e.getName()).filter(n -> n.startsWith(PACKAGE) && n.endsWith(".class"))
                        .map(Endpoint::load).collect(Collectors.toSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name.substring(0, name.length() - ".class".length()).replace('/', '.'), false,
                    Endpoint.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
