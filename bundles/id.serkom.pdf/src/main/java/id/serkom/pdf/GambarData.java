package id.serkom.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures that a text holds within itself ({@code data:}): PNG and JPEG of a size that can be held, told before they are unpacked. */
final class GambarData {

    private static final long TITIK_TERBANYAK = 16_000_000;
    private static final String PNG = "data:image/png;base64,";
    private static final String JPEG = "data:image/jpeg;base64,";

    private GambarData() {
    }

    static boolean terbaca(String uri) {
        String awalan = uri.startsWith(PNG) ? PNG : JPEG;
        if (!uri.startsWith(awalan)) {
            return false;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(uri.substring(awalan.length()))))) {
            Iterator<ImageReader> pembaca = ImageIO.getImageReadersByMIMEType(awalan.substring(5, awalan.indexOf(';')));
            if (!pembaca.hasNext()) {
                return false;
            }
            ImageReader satu = pembaca.next();
            satu.setInput(in);
            long titik = (long) satu.getWidth(0) * satu.getHeight(0);
            satu.dispose();
            return titik > 0 && titik <= TITIK_TERBANYAK;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
