// Documents as HTML, Markdown, CoNLL and CSV.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "core/document/labels.h"
#include "core/text/offset_map.h"
#include "core/text/shown_line.h"
#include "tools/cli/commands.h"

namespace nutgraf::cli {
namespace {

void append_escaped_html(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out.push_back(c);
    }
  }
}

/// A page of its own: paragraphs with marked names, each with its label in small capitals.
std::string to_html(const Document& document) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width\">\n"
      "<title>";
  append_escaped_html(out, document.metadata.title.empty() ? "Article" : document.metadata.title);
  out +=
      "</title>\n<style>\nbody{font:1.1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 "
      "1rem}\n"
      "mark{background:#f2efe4;border-bottom:2px solid #b9a66a;padding:0 .1em}\nmark small{font:.6rem "
      "system-ui;margin-left:.3em;color:#555}\n"
      ".aside{color:#777}\n</style>\n";
  std::size_t named = 0;
  for (const Block& block : document.blocks) {
    const bool own = belongs_to_article(block);
    out += block.kind == BlockKind::Headline ? "<h1>" : own ? "<p>" : "<p class=\"aside\">";
    const Span span = document.segmentation.span(block.tokens);
    std::uint32_t copied = span.begin;
    for (; named < document.named_entities.size() &&
           document.named_entities[named].tokens.begin < block.tokens.end;
         ++named) {
      const Span marked = document.segmentation.span(document.named_entities[named].tokens);
      append_escaped_html(out, Span{copied, marked.begin}.of(document.text));
      out += "<mark>";
      append_escaped_html(out, marked.of(document.text));
      out += "<small>" + std::string(to_label(document.named_entities[named].type)) + "</small></mark>";
      copied = marked.end;
    }
    append_escaped_html(out, Span{copied, span.end}.of(document.text));
    out += block.kind == BlockKind::Headline ? "</h1>\n" : "</p>\n";
  }
  return out + "</html>\n";
}

/// One line of Markdown, its marks escaped.
std::string inline_markdown(std::string_view text) {
  std::string out;
  for (const char c : shown_line(text)) {
    if (c == '*' || c == '_' || c == '[' || c == ']' || c == '<' || c == '`' || c == '\\' || c == '#')
      out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string to_markdown(const Document& document) {
  std::string out =
      "# " + inline_markdown(document.metadata.title.empty() ? "Article" : document.metadata.title) + "\n";
  const auto section = [&out](const char* title) { out += std::string("\n## ") + title + "\n\n"; };
  if (!document.summary.sentences.empty()) {
    section("Summary");
    for (const SummarySentence& picked : document.summary.sentences) {
      out += "- " + inline_markdown(summary_text(document, picked)) + "\n";
    }
  }
  if (!document.coreference.entities.empty()) {
    section("Names");
    for (const Entity& entity : document.coreference.entities) {
      out += "- **" + inline_markdown(entity.name) + "** (" + std::string(to_label(entity.type)) + ")";
      for (std::size_t i = 0; i < entity.aliases.size(); ++i)
        out += (i == 0 ? ", also " : ", ") + inline_markdown(entity.aliases[i]);
      out += "\n";
    }
  }
  if (!document.quotes.empty()) {
    section("Quotations");
    for (const Quote& quote : document.quotes) {
      std::string speaker = "unknown";
      if (quote.speaker)
        speaker = document[document[*quote.speaker].entity].name;
      else if (quote.speaker_text)
        speaker = document.text_of(*quote.speaker_text);
      out += "- " + inline_markdown(speaker) + ": " + inline_markdown(document.text_of(quote.content)) + "\n";
    }
  }
  if (!document.timeline.empty()) {
    section("Timeline");
    for (const TimelineEvent& event : document.timeline) {
      out += "- " + document.time_expressions[event.time_expression].value + ": " +
             inline_markdown(document.text_of(document[event.sentence].tokens)) + "\n";
    }
  }
  return out;
}

std::string to_conll(const Document& document) {
  std::string out;
  std::size_t named = 0;
  for (const Sentence& sentence : document.segmentation.sentences) {
    for (std::uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      while (named < document.named_entities.size() && document.named_entities[named].tokens.end <= token)
        ++named;
      out += std::string(document.text_of({token, token + 1})) + "\t";
      if (named < document.named_entities.size() && document.named_entities[named].tokens.contains(token)) {
        const NamedEntity& entity = document.named_entities[named];
        out += (entity.tokens.begin == token ? "B-" : "I-") + std::string(to_label(entity.type)) + "\n";
      } else {
        out += "O\n";
      }
    }
    out += "\n";
  }
  return out;
}

/// A field of RFC 4180.
std::string csv_field(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  return out + "\"";
}

std::string to_csv(const Document& document) {
  const OffsetMap offsets(document.text, OffsetEncoding::Utf16);
  std::string out = "layer,start,end,label,value,text\r\n";
  const auto row = [&](const char* layer, TokenRange tokens, std::string_view label, std::string_view value) {
    const Span span = document.segmentation.span(tokens);
    out += std::string(layer) + "," + std::to_string(offsets.from_bytes(span.begin)) + "," +
           std::to_string(offsets.from_bytes(span.end)) + "," + csv_field(label) + "," + csv_field(value) +
           "," + csv_field(span.of(document.text)) + "\r\n";
  };
  for (const NamedEntity& named : document.named_entities)
    row("name", named.tokens, to_label(named.type), "");
  for (const Quote& quote : document.quotes) {
    row("quote", quote.content, to_label(quote.kind),
        quote.speaker ? document[document[*quote.speaker].entity].name : "");
  }
  for (const TimeExpression& time : document.time_expressions)
    row("time", time.tokens, to_label(time.type), time.value);
  return out;
}

}  // namespace

std::string to_format(const Document& document, OutputFormat format) {
  switch (format) {
    case OutputFormat::Html:
      return to_html(document);
    case OutputFormat::Markdown:
      return to_markdown(document);
    case OutputFormat::Conll:
      return to_conll(document);
    case OutputFormat::Csv:
      return to_csv(document);
    case OutputFormat::Json:
      break;
  }
  return {};
}

}  // namespace nutgraf::cli
