package id.serkom.api.skema;

import id.serkom.api.data.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that a skema adds to the form of an action ({@link Skema#tambahan()}), put into its JSON Schema: under the property
 * {@value #NAMA} of the object that the form names in {@code x-serkom.tambahan} by JSON pointer, empty for the form itself. Without such
 * fields the property goes, so that nothing is taken in there.
 */
public final class IsianTambahan {

    /** Property of the form that holds them. */
    public static final String NAMA = "tambahan";

    private static final String FAKTA = "x-serkom";
    private static final String WAJIB = "wajib";
    private static final String ISI = "properties";
    private static final String HARUS = "required";

    private IsianTambahan() {
    }

    /** Whether the form has a place for them. */
    public static boolean bertempat(Data form) {
        return form.object(FAKTA).has(NAMA);
    }

    /** The form of the action as it is with this skema. */
    public static Data dalam(Data form, String aksi, Skema skema) {
        return dalam(form, skema.tambahan().object(aksi));
    }

    /** The form of an action as it is with a skema that adds none. */
    public static Data tanpa(Data form) {
        return dalam(form, Data.KOSONG);
    }

    private static Data dalam(Data form, Data isian) {
        return bertempat(form) ? Data.of(di(form.asMap(), form.object(FAKTA).text(NAMA).split("/"), 1, isian)) : form;
    }

    private static Map<String, Object> di(Map<?, ?> objek, String[] letak, int ke, Data isian) {
        Map<String, Object> salinan = new LinkedHashMap<>();
        objek.forEach((k, v) -> salinan.put((String) k, v));
        if (ke >= letak.length) {
            pasang(salinan, isian);
        } else if (salinan.get(letak[ke]) instanceof Map<?, ?> dalam) {
            salinan.put(letak[ke], di(dalam, letak, ke + 1, isian));
        } else {
            throw new IllegalArgumentException("x-serkom.tambahan menunjuk tempat yang tidak ada: " + String.join("/", letak));
        }
        return salinan;
    }

    private static void pasang(Map<String, Object> objek, Data isian) {
        Map<String, Object> properti = new LinkedHashMap<>(Data.of(objek).object(ISI).asMap());
        properti.remove(NAMA);
        if (!isian.asMap().isEmpty()) {
            Data satu = objek(isian);
            properti.put(NAMA, satu);
            if (!satu.texts(HARUS).isEmpty()) {
                List<String> harus = new ArrayList<>(Data.of(objek).texts(HARUS));
                harus.add(NAMA);
                objek.put(HARUS, harus);
            }
        }
        objek.put(ISI, properti);
    }

    private static Data objek(Data isian) {
        Map<String, Object> properti = new LinkedHashMap<>();
        List<String> harus = new ArrayList<>();
        for (String nama : isian.asMap().keySet()) {
            Map<String, Object> satu = new LinkedHashMap<>(isian.object(nama).asMap());
            if (Boolean.TRUE.equals(satu.remove(WAJIB))) {
                harus.add(nama);
            }
            properti.put(nama, satu);
        }
        Map<String, Object> objek = new LinkedHashMap<>();
        objek.put("title", "Isian tambahan menurut skema");
        objek.put("type", "object");
        objek.put("additionalProperties", false);
        objek.put(HARUS, harus);
        objek.put(ISI, properti);
        return Data.of(objek);
    }
}
