package id.serkom.naskah;

import java.util.HashSet;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTAndNode;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTComment;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTFalse;
import org.apache.velocity.runtime.parser.node.ASTGENode;
import org.apache.velocity.runtime.parser.node.ASTGTNode;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.ASTLENode;
import org.apache.velocity.runtime.parser.node.ASTLTNode;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.ASTNotNode;
import org.apache.velocity.runtime.parser.node.ASTOrNode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.ASTTrue;
import org.apache.velocity.runtime.parser.node.ASTWord;
import org.apache.velocity.runtime.parser.node.ASTprocess;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * Looks through a parsed template and refuses all that is not on this list: text, comments, references to the model,
 * {@code #foreach} over a list of it, {@code #if} with comparisons.
 */
final class Lint {

    private static final int KEDALAMAN = 40;
    private static final int PUTARAN_BERSARANG = 3;

    private static final Set<Class<? extends Node>> BOLEH = Set.of(ASTprocess.class, ASTBlock.class, ASTText.class,
            ASTComment.class, ASTIfStatement.class, ASTElseIfStatement.class, ASTElseStatement.class, ASTExpression.class,
            ASTAndNode.class, ASTOrNode.class, ASTNotNode.class, ASTEQNode.class, ASTNENode.class, ASTGTNode.class,
            ASTGENode.class, ASTLTNode.class, ASTLENode.class, ASTTrue.class, ASTFalse.class, ASTIntegerLiteral.class);

    private final String nama;
    private final Set<String> akar;

    Lint(String nama, Set<String> akar) {
        this.nama = nama;
        this.akar = akar;
    }

    void periksa(SimpleNode templat) {
        periksa(templat, akar, 0, 0);
    }

    private void periksa(Node node, Set<String> dikenal, int dalam, int putaran) {
        if (dalam > KEDALAMAN) {
            throw dilarang(node, "susunan terlalu dalam");
        }
        if (node instanceof ASTReference reference) {
            periksaRujukan(reference, dikenal);
        } else if (node instanceof ASTDirective direktif) {
            periksaForeach(direktif, dikenal, dalam, putaran);
        } else if (node instanceof ASTStringLiteral teks) {
            if (teks.literal().indexOf('$') >= 0 || teks.literal().indexOf('#') >= 0) {
                throw dilarang(node, "teks dengan $ atau #");
            }
        } else if (BOLEH.contains(node.getClass())) {
            for (int i = 0; i < node.jjtGetNumChildren(); i++) {
                periksa(node.jjtGetChild(i), dikenal, dalam + 1, putaran);
            }
        } else {
            throw dilarang(node, node.getClass().getSimpleName().substring("AST".length()));
        }
    }

    private void periksaForeach(ASTDirective direktif, Set<String> dikenal, int dalam, int putaran) {
        if (!"foreach".equals(direktif.getDirectiveName())) {
            throw dilarang(direktif, "#" + direktif.getDirectiveName());
        }
        if (putaran == PUTARAN_BERSARANG) {
            throw dilarang(direktif, "#foreach bersarang lebih dari " + PUTARAN_BERSARANG);
        }
        boolean bentuk = direktif.jjtGetNumChildren() == 4 && direktif.jjtGetChild(0) instanceof ASTReference
                && direktif.jjtGetChild(0).jjtGetNumChildren() == 0 && direktif.jjtGetChild(1) instanceof ASTWord
                && direktif.jjtGetChild(2) instanceof ASTReference && direktif.jjtGetChild(3) instanceof ASTBlock;
        if (!bentuk) {
            throw dilarang(direktif, "#foreach selain atas daftar dari model");
        }
        String unsur = ((ASTReference) direktif.jjtGetChild(0)).getRootString();
        if (dikenal.contains(unsur) || "foreach".equals(unsur)) {
            throw dilarang(direktif, "#foreach menutupi $" + unsur);
        }
        periksaRujukan((ASTReference) direktif.jjtGetChild(2), dikenal);
        Set<String> didalam = new HashSet<>(dikenal);
        didalam.add(unsur);
        didalam.add("foreach");
        periksa(direktif.jjtGetChild(3), didalam, dalam + 1, putaran + 1);
    }

    private void periksaRujukan(ASTReference reference, Set<String> dikenal) {
        String teks = reference.literal();
        if (teks.startsWith("$!") || teks.startsWith("\\")) {
            throw dilarang(reference, teks);
        }
        if (!dikenal.contains(reference.getRootString())) {
            throw dilarang(reference, "rujukan yang tidak dikenal " + teks);
        }
        for (int i = 0; i < reference.jjtGetNumChildren(); i++) {
            Node bagian = reference.jjtGetChild(i);
            boolean hitung = bagian instanceof ASTMethod m && i == reference.jjtGetNumChildren() - 1
                    && m.jjtGetNumChildren() == 1 && Set.of("size", "isEmpty").contains(m.getMethodName());
            if (!(bagian instanceof ASTIdentifier) && !hitung) {
                throw dilarang(reference, teks);
            }
        }
    }

    private NaskahException dilarang(Node node, String apa) {
        return new NaskahException("naskah.dilarang", nama + " baris " + node.getLine() + " kolom " + node.getColumn()
                + ": " + apa + " tidak diperbolehkan");
    }
}
