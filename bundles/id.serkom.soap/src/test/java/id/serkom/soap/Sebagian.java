package id.serkom.soap;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A service of which a fake has only the methods that this edge calls; any other fails the test. */
final class Sebagian {

    private Sebagian() {
    }

    static <T> T of(Class<T> service, Object fake) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, method, args) -> {
            Method own;
            try {
                own = fake.getClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
            } catch (NoSuchMethodException e) {
                throw new AssertionError("tidak diduga dipanggil: " + method);
            }
            own.setAccessible(true);
            try {
                return own.invoke(fake, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
