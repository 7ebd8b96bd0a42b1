package id.serkom.pasang;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Whether the components of a bundle have come up. */
final class Komponen implements Pemasang.Kesiapan {

    private final ServiceComponentRuntime scr;

    Komponen(ServiceComponentRuntime scr) {
        this.scr = scr;
    }

    @Override
    public Optional<String> belum(Bundle bundel) throws Penolakan {
        Optional<String> belum = Optional.empty();
        for (ComponentDescriptionDTO komponen : scr.getComponentDescriptionDTOs(bundel)) {
            for (ComponentConfigurationDTO satu : scr.getComponentConfigurationDTOs(komponen)) {
                if (satu.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    throw new Penolakan(bundel.getSymbolicName() + ": komponen " + komponen.name + " gagal mulai: "
                            + sebab(satu.failure) + "; laporkan kepada pembuatnya");
                }
                if (satu.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION) {
                    belum = Optional.of("komponen " + komponen.name + " menunggu setelan etc/" + String.join(", ",
                            komponen.configurationPid) + ".cfg");
                } else if (satu.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    belum = Optional.of("komponen " + komponen.name + " menunggu layanan " + layanan(komponen, satu));
                }
            }
        }
        return belum;
    }

    private static String layanan(ComponentDescriptionDTO komponen, ComponentConfigurationDTO satu) {
        return Arrays.stream(satu.unsatisfiedReferences).map(u -> Arrays.stream(komponen.references).filter(r -> r.name.equals(u.name))
                .map(r -> r.interfaceName).findFirst().orElse(u.name)).distinct().collect(Collectors.joining(", "));
    }

    /** The innermost cause of a printed stack. */
    private static String sebab(String jejak) {
        if (jejak == null) {
            return "tanpa keterangan";
        }
        String sebab = jejak.lines().findFirst().orElse("");
        for (String baris : jejak.lines().toList()) {
            if (baris.startsWith("Caused by: ")) {
                sebab = baris.substring("Caused by: ".length());
            }
        }
        return sebab;
    }
}
