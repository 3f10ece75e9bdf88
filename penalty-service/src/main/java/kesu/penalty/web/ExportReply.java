package kesu.penalty.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the reply of an export: a file with all items, as CSV or as a workbook. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "200",
    description = "全部条目的文件 a file of all items",
    content = {
      @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
      @Content(
          mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          schema = @Schema(type = "string", format = "binary"))
    })
@interface ExportReply {}
