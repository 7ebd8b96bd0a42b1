package id.serkom.pasang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A clause of a manifest header, such as one of {@code Import-Package}: paths, attributes, directives.
 *
 * @param atribut without the type that may stand after its name
 */
record Klausa(List<String> jalur, Map<String, String> atribut, Map<String, String> arahan) {

    static List<Klausa> baca(String kepala) {
        List<Klausa> semua = new ArrayList<>();
        for (String satu : pisah(kepala, ',')) {
            List<String> jalur = new ArrayList<>();
            Map<String, String> atribut = new HashMap<>();
            Map<String, String> arahan = new HashMap<>();
            for (String bagian : pisah(satu, ';')) {
                int sama = bagian.indexOf('=');
                int kutip = bagian.indexOf('"');
                if (sama < 0 || kutip >= 0 && kutip < sama) {
                    jalur.add(bagian);
                } else if (bagian.charAt(Math.max(0, sama - 1)) == ':') {
                    arahan.put(bagian.substring(0, sama - 1).strip(), nilai(bagian.substring(sama + 1)));
                } else {
                    atribut.put(bagian.substring(0, sama).split(":")[0].strip(), nilai(bagian.substring(sama + 1)));
                }
            }
            semua.add(new Klausa(jalur, atribut, arahan));
        }
        return semua;
    }

    private static List<String> pisah(String teks, char tanda) {
        List<String> bagian = new ArrayList<>();
        StringBuilder satu = new StringBuilder();
        boolean dikutip = false;
        for (char c : teks.toCharArray()) {
            dikutip = dikutip ^ c == '"';
            if (c == tanda && !dikutip) {
                bagian.add(satu.toString().strip());
                satu.setLength(0);
            } else {
                satu.append(c);
            }
        }
        bagian.add(satu.toString().strip());
        bagian.removeIf(String::isEmpty);
        return bagian;
    }

    private static String nilai(String tertulis) {
        String nilai = tertulis.strip();
        return nilai.length() > 1 && nilai.startsWith("\"") && nilai.endsWith("\"") ? nilai.substring(1, nilai.length() - 1) : nilai;
    }
}
