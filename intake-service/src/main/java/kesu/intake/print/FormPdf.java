package kesu.intake.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Sets the page of a form as PDF for archives (PDF/A-3u), with the glyphs that it uses embedded and
 * nothing taken from the machine.
 */
final class FormPdf {
  private static final String FONT = "wqy-microhei.ttf";
  private static final String FAMILY = "WenQuanYi Micro Hei";
  private static final int NORMAL = 400;

  /** Stands for a character that the font lacks, as Chinese printers have it. */
  private static final String MISSING = "〓";

  /** sRGB, which an archived document has to name. */
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false); // its lines could quote the form
  }

  private FormPdf() {}

  static byte[] of(String page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(128 * 1024);
    try {
      new PdfRendererBuilder()
          .withHtmlContent(page, null)
          .useFont(FormPdf::font, FAMILY, NORMAL, FontStyle.NORMAL, true)
          .useReplacementText(MISSING)
          .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U)
          .useColorProfile(COLOURS)
          .withProducer("Kesu")
          .toStream(pdf)
          .run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return pdf.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(FormPdf.class.getResourceAsStream(FONT));
  }
}
