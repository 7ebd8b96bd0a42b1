package id.serkom.shell;

import id.serkom.api.data.Data;
import id.serkom.api.service.Aksi;
import java.util.List;

/** What an action asks, read from its schema, for a person. */
final class FormText {

    private static final int WIDE = 50;

    private FormText() {
    }

    static String of(Aksi aksi) {
        Tabel table = Tabel.wrapped(WIDE, List.of("Isian", "Jenis", "Wajib", "Keterangan"));
        fields(table, aksi.schema(), "");
        String about = aksi.perihal().equals("berkas") ? "" : "Sebutkan " + aksi.perihal() + " dengan --perihal ID.\n";
        return aksi.judul() + "\nPelaksana: " + Lists.codes(aksi.pelaksana()) + "; di tahap: "
                + String.join(", ", aksi.diTahap()) + "\n" + about + "\n" + table
                + "\nJalankan dengan --isi '{…}', bentuk lengkapnya: --schema\n";
    }

    private static void fields(Tabel table, Data schema, String path) {
        List<String> required = schema.texts("required");
        Data properties = schema.object("properties");
        for (String name : properties.asMap().keySet()) {
            Data field = properties.object(name);
            boolean list = field.has("items");
            table.row(path + name, kind(field), required.contains(name) ? "ya" : "tidak",
                    field.optText("title").or(() -> field.optText("description")).orElse(""));
            fields(table, list ? field.object("items") : field, path + name + (list ? "[]." : "."));
        }
    }

    private static String kind(Data field) {
        if (field.has("enum")) {
            return String.join(" | ", field.texts("enum"));
        }
        return switch (field.optText("type").orElse("")) {
            case "string" -> field.optText("format").filter("date"::equals).map(f -> "tanggal TTTT-BB-HH").orElse("teks");
            case "integer", "number" -> "angka";
            case "boolean" -> "true | false";
            case "array" -> "daftar";
            case "object" -> "objek";
            default -> "-";
        };
    }
}
