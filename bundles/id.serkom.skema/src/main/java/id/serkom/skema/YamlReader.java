package id.serkom.skema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads YAML written by strangers, as far as it is JSON with comments: no object is ever constructed from a tag, nothing is
 * repeated by an alias, no value changes its kind by its look (dates stay text, {@code yes} is refused).
 */
final class YamlReader {

    static final int UKURAN_TERBESAR = 1024 * 1024;

    private static final int DALAM = 12;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern BULAT = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern PECAHAN = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");

    private final Map<String, Integer> baris = new HashMap<>();

    private YamlReader() {
    }

    /** The text of a file; UTF-8 alone, a byte order mark left aside. */
    static String text(byte[] isi) throws PaketSalah {
        if (isi.length > UKURAN_TERBESAR) {
            throw new PaketSalah(Kesalahan.berkas("lebih besar dari 1 MB; pecah menjadi beberapa skema"));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(isi)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PaketSalah(Kesalahan.berkas("bukan UTF-8; simpan ulang sebagai UTF-8"));
        }
    }

    static YamlTree read(String text) throws PaketSalah {
        YamlReader reader = new YamlReader();
        try {
            Node akar = yaml().compose(new StringReader(text));
            if (akar == null) {
                throw new PaketSalah(Kesalahan.berkas("kosong; isi menurut contoh skema"));
            }
            return new YamlTree(reader.node(akar, ""), Map.copyOf(reader.baris));
        } catch (YAMLException e) {
            throw new PaketSalah(GalatYaml.dari(e, text));
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(UKURAN_TERBESAR);
        // Composing expands no alias, and the first anchor is refused at its place below: with a number here its line would be lost.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DALAM);
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        DumperOptions dump = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dump), dump, options);
    }

    private JsonNode node(Node node, String letak) throws PaketSalah {
        baris.put(letak, GalatYaml.baris(node.getStartMark()));
        if (node.getAnchor() != null) {
            throw salah(node, letak, "jangkar (&) dan alias (*) tidak diterima; tulis isinya di tiap tempat");
        }
        if (node instanceof MappingNode map && Tag.MAP.equals(node.getTag())) {
            return map(map, letak);
        }
        if (node instanceof SequenceNode list && Tag.SEQ.equals(node.getTag())) {
            return list(list.getValue(), letak);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, letak);
        }
        throw tag(node, letak);
    }

    private JsonNode map(MappingNode map, String letak) throws PaketSalah {
        ObjectNode isi = JSON.objectNode();
        for (NodeTuple pasangan : map.getValue()) {
            if (!(pasangan.getKeyNode() instanceof ScalarNode kunci) || kunci.getAnchor() != null
                    || !Tag.STR.equals(kunci.getTag())) {
                throw salah(pasangan.getKeyNode(), letak, "kunci harus teks biasa");
            }
            String nama = kunci.getValue();
            String di = letak + "/" + nama.replace("~", "~0").replace("/", "~1");
            if (isi.has(nama)) {
                throw salah(kunci, di, "kunci disebut dua kali");
            }
            isi.set(nama, node(pasangan.getValueNode(), di));
            baris.put(di, GalatYaml.baris(kunci.getStartMark()));
        }
        return isi;
    }

    private JsonNode list(List<Node> list, String letak) throws PaketSalah {
        ArrayNode isi = JSON.arrayNode();
        for (Node satu : list) {
            isi.add(node(satu, letak + "/" + isi.size()));
        }
        return isi;
    }

    private JsonNode scalar(ScalarNode scalar, String letak) throws PaketSalah {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (Tag.STR.equals(tag) || Tag.TIMESTAMP.equals(tag)) {
            return JSON.textNode(text);
        }
        if (Tag.BOOL.equals(tag) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (Tag.INT.equals(tag) && BULAT.matcher(text).matches()) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (Tag.FLOAT.equals(tag) && PECAHAN.matcher(text).matches()) {
            return JSON.numberNode(new BigDecimal(text));
        }
        if (Tag.NULL.equals(tag)) {
            throw salah(scalar, letak, "kosong; isi nilainya atau hapus kuncinya");
        }
        if (Tag.BOOL.equals(tag) || Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            throw salah(scalar, letak, "nilai \"" + text + "\" bermakna ganda; tulis true, false, atau angka biasa, atau beri tanda kutip");
        }
        throw tag(scalar, letak);
    }

    private static PaketSalah tag(Node node, String letak) {
        return salah(node, letak, "tag " + node.getTag().getValue() + " tidak diterima; hapus tagnya");
    }

    private static PaketSalah salah(Node node, String letak, String pesan) {
        return new PaketSalah(new Kesalahan(GalatYaml.baris(node.getStartMark()), letak, pesan));
    }
}
