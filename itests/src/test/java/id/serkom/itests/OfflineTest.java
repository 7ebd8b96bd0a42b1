package id.serkom.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.util.List;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.ExternalResource;
import org.junit.rules.RuleChain;

/** The first start on a machine without a network, with an empty home folder. */
public class OfflineTest {

    private static final Server SERVER = Server.named("offline").offline();

    @ClassRule
    public static final RuleChain CHAIN = RuleChain.outerRule(new ExternalResource() {
        @Override
        protected void before() {
            assumeTrue("this machine lets no test make a network namespace (unshare -rn)", Namespace.available());
        }
    }).around(SERVER);

    @BeforeClass
    public static void onlyLoopbackIsThere() throws Exception {
        List<String> interfaces = SERVER.inside("ip", "-o", "link").lines().toList();
        assertEquals(interfaces.toString(), 1, interfaces.size());
        assertTrue(interfaces.get(0).contains(" lo:"));
    }

    @Test
    public void everythingItNeedsIsInTheBox() throws Exception {
        assertTrue(SERVER.httpInside("/api/v1/sehat").startsWith("HTTP/1.1 200"));
        assertEquals(List.of(), SERVER.logErrors());
        assertFalse("nothing was fetched", Files.exists(SERVER.home().resolve("data/maven")));
        assertFalse("nothing of the user's was touched", Files.exists(SERVER.home().resolve("home/.m2")));
    }
}
