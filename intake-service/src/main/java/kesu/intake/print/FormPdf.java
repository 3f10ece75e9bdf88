package kesu.intake.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Sets the page of a form as PDF, with the glyphs that it uses embedded. */
final class FormPdf {
  private static final String FONT = "wqy-microhei.ttf";
  private static final String FAMILY = "WenQuanYi Micro Hei";
  private static final int NORMAL = 400;

  private FormPdf() {}

  static byte[] of(String page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(128 * 1024);
    try {
      new PdfRendererBuilder()
          .withHtmlContent(page, null)
          .useFont(FormPdf::font, FAMILY, NORMAL, FontStyle.NORMAL, true)
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
