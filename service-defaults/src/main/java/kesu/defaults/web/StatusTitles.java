package kesu.defaults.web;

import kesu.terms.Text;
import org.springframework.http.HttpStatus;

/** The titles of HTTP statuses, for people. */
final class StatusTitles {
  private StatusTitles() {}

  static Text of(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> new Text("请求有误", "Invalid request");
      case UNAUTHORIZED -> new Text("未说明操作人", "The actor is missing");
      case FORBIDDEN -> new Text("无权操作", "Not allowed");
      case NOT_FOUND -> new Text("未找到", "Not found");
      case METHOD_NOT_ALLOWED -> new Text("方法不支持", "Method not supported");
      case CONFLICT -> new Text("当前状态不允许", "Not possible in the current state");
      case CONTENT_TOO_LARGE -> new Text("请求过大", "Request too large");
      case UNSUPPORTED_MEDIA_TYPE -> new Text("格式不支持", "Unsupported format");
      case UNPROCESSABLE_CONTENT -> new Text("请求重复而内容不同", "Repeated with different content");
      case INTERNAL_SERVER_ERROR -> new Text("系统内部出错", "Internal error");
      case SERVICE_UNAVAILABLE -> new Text("暂时无法处理", "Temporarily unavailable");
      default -> new Text("出错", status.getReasonPhrase());
    };
  }
}
