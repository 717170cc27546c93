// Writes a Document as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/json_writer.h"

#include "core/document/labels.h"
#include "core/report/json_stream.h"
#include "core/version.h"

namespace nutgraf {
namespace {

constexpr int kScoreDigits = 4;

std::string iso_date(std::chrono::year_month_day date) {
  const auto padded = [](unsigned value, std::size_t width) {
    std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
         padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2);
}

/// One layer a function, in the order of the schema.
class DocumentWriter {
 public:
  DocumentWriter(const Document& document, OffsetEncoding encoding)
      : document_(document), encoding_(encoding), offsets_(document.text, encoding) {}

  std::string write(std::string_view model, std::string_view id) {
    json_.begin_object();
    if (!id.empty()) json_.key("id").string(id);
    json_.key("schemaVersion").number(kSchemaVersion);
    json_.key("generator").begin_object();
    json_.key("name")
        .string("nutgraf")
        .key("version")
        .string(kVersion)
        .key("model")
        .string(model)
        .end_object();
    json_.key("offsetEncoding").string(to_label(encoding_));
    json_.key("text").string(document_.text);
    write_metadata();
    write_genre();
    write_blocks();
    write_sentences();
    write_named_entities();
    write_entities();
    write_mentions();
    write_quotes();
    write_times();
    write_amounts();
    write_timeline();
    write_key_phrases();
    write_summary();
    write_reading();
    json_.end_object();
    return json_.take();
  }

 private:
  /// Writes "start" and "end" into the open object.
  void write_bounds(TokenRange tokens) {
    const Span span = document_.segmentation.span(tokens);
    json_.key("start")
        .number(offsets_.from_bytes(span.begin))
        .key("end")
        .number(offsets_.from_bytes(span.end));
  }

  void write_span_object(TokenRange tokens) {
    json_.begin_object();
    write_bounds(tokens);
    json_.end_object();
  }

  void write_optional_span(std::string_view key, const std::optional<TokenRange>& tokens) {
    json_.key(key);
    if (tokens) {
      write_span_object(*tokens);
    } else {
      json_.null();
    }
  }

  void write_text_or_null(std::string_view key, std::string_view value) {
    json_.key(key);
    if (value.empty()) {
      json_.null();
    } else {
      json_.string(value);
    }
  }

  template <typename Id>
  void write_id_or_null(std::string_view key, const std::optional<Id>& id) {
    json_.key(key);
    if (id) {
      json_.number(to_index(*id));
    } else {
      json_.null();
    }
  }

  void write_metadata() {
    const Metadata& metadata = document_.metadata;
    json_.key("metadata").begin_object();
    write_text_or_null("title", metadata.title);
    write_text_or_null("byline", metadata.byline);
    write_text_or_null("place", metadata.place);
    write_text_or_null("language", metadata.language);
    write_text_or_null("publicationDate",
                       metadata.publication_date ? iso_date(*metadata.publication_date) : std::string{});
    json_.end_object();
  }

  void write_genre() {
    const Genre& genre = document_.genre;
    json_.key("genre").begin_object().key("kind").string(to_label(genre.kind));
    json_.key("confidence").decimal(genre.confidence, kScoreDigits).end_object();
  }

  void write_blocks() {
    json_.key("blocks").begin_array();
    for (const Block& block : document_.blocks) {
      json_.begin_object();
      write_bounds(block.tokens);
      json_.key("kind").string(to_label(block.kind)).key("story").number(block.story);
      json_.key("confidence").decimal(block.confidence, kScoreDigits).end_object();
    }
    json_.end_array();
  }

  void write_sentences() {
    json_.key("sentences").begin_array();
    std::uint32_t id = 0;
    for (const Sentence& sentence : document_.segmentation.sentences) {
      json_.begin_object().key("id").number(id++);
      write_bounds(sentence.tokens);
      json_.key("paragraph").number(sentence.paragraph).end_object();
    }
    json_.end_array();
  }

  void write_named_entities() {
    json_.key("namedEntities").begin_array();
    for (const NamedEntity& named : document_.named_entities) {
      json_.begin_object();
      write_bounds(named.tokens);
      json_.key("label")
          .string(to_label(named.type))
          .key("score")
          .decimal(named.score, kScoreDigits)
          .end_object();
    }
    json_.end_array();
  }

  void write_entities() {
    const Coreference& coreference = document_.coreference;
    std::vector<std::vector<std::uint32_t>> mentions(coreference.entities.size());
    for (std::uint32_t i = 0; i < coreference.mentions.size(); ++i) {
      mentions[to_index(coreference.mentions[i].entity)].push_back(i);
    }
    std::vector<std::vector<TokenRange>> titles(coreference.entities.size());
    for (const Role& role : coreference.roles)
      titles[to_index(document_[role.person].entity)].push_back(role.title);

    json_.key("entities").begin_array();
    for (std::uint32_t i = 0; i < coreference.entities.size(); ++i) {
      const Entity& entity = coreference.entities[i];
      json_.begin_object().key("id").number(i).key("label").string(to_label(entity.type));
      json_.key("name").string(entity.name).key("aliases").begin_array();
      for (const std::string& alias : entity.aliases) json_.string(alias);
      json_.end_array().key("titles").begin_array();
      for (const TokenRange title : titles[i]) write_span_object(title);
      json_.end_array().key("salience").decimal(entity.salience, kScoreDigits);
      json_.key("representative").number(to_index(entity.representative)).key("mentions").begin_array();
      for (const std::uint32_t mention : mentions[i]) json_.number(mention);
      json_.end_array();
      write_text_or_null("country", entity.country);
      write_id_or_null("countryEntity", entity.country_entity);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_mentions() {
    json_.key("mentions").begin_array();
    std::uint32_t id = 0;
    for (const Mention& mention : document_.coreference.mentions) {
      json_.begin_object().key("id").number(id++);
      write_bounds(mention.tokens);
      json_.key("kind").string(to_label(mention.kind)).key("entity").number(to_index(mention.entity));
      json_.key("sieve").string(to_label(mention.sieve)).end_object();
    }
    json_.end_array();
  }

  void write_quotes() {
    json_.key("quotes").begin_array();
    for (const Quote& quote : document_.quotes) {
      json_.begin_object();
      write_bounds(quote.content);
      json_.key("kind").string(to_label(quote.kind));
      write_id_or_null("speaker", quote.speaker);
      write_optional_span("speakerText", quote.speaker_text);
      write_optional_span("cue", quote.cue);
      json_.key("sieve")
          .string(to_label(quote.sieve))
          .key("score")
          .decimal(quote.score, kScoreDigits)
          .end_object();
    }
    json_.end_array();
  }

  void write_times() {
    json_.key("timeExpressions").begin_array();
    for (const TimeExpression& time : document_.time_expressions) {
      json_.begin_object();
      write_bounds(time.tokens);
      json_.key("type").string(to_label(time.type));
      write_text_or_null("value", time.value);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_amounts() {
    json_.key("amounts").begin_array();
    for (const Amount& amount : document_.amounts) {
      json_.begin_object();
      write_bounds(amount.tokens);
      json_.key("value").decimal(amount.value, 6);
      write_text_or_null("unit", amount.unit);
      json_.key("upTo");
      if (amount.up_to) {
        json_.decimal(*amount.up_to, 6);
      } else {
        json_.null();
      }
      json_.end_object();
    }
    json_.end_array();
  }

  void write_timeline() {
    json_.key("timeline").begin_array();
    for (const TimelineEvent& event : document_.timeline) {
      json_.begin_object().key("value").string(document_.time_expressions[event.time_expression].value);
      json_.key("timeExpression")
          .number(event.time_expression)
          .key("sentence")
          .number(to_index(event.sentence));
      json_.key("entities").begin_array();
      for (const EntityId entity : event.entities) json_.number(to_index(entity));
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void write_key_phrases() {
    json_.key("keyPhrases").begin_array();
    for (const KeyPhrase& phrase : document_.key_phrases) {
      json_.begin_object().key("text").string(phrase.text).key("score").decimal(phrase.score, kScoreDigits);
      json_.key("occurrences").begin_array();
      for (const TokenRange occurrence : phrase.occurrences) write_span_object(occurrence);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void write_summary() {
    json_.key("summary").begin_object().key("sentences").begin_array();
    for (const SummarySentence& picked : document_.summary.sentences) {
      json_.begin_object().key("sentence").number(to_index(picked.sentence));
      write_bounds(document_[picked.sentence].tokens);
      json_.key("score").decimal(picked.score, kScoreDigits).key("reasons").begin_array();
      for (const std::string& reason : picked.reasons) json_.string(reason);
      json_.end_array().key("edits").begin_array();
      for (const SummaryEdit& edit : picked.edits) {
        json_.begin_object();
        write_bounds(edit.tokens);
        json_.key("replacement").string(edit.replacement).end_object();
      }
      json_.end_array().end_object();
    }
    json_.end_array().end_object();
  }

  void write_reading() {
    const ReadingFigures& reading = document_.reading;
    json_.key("reading")
        .begin_object()
        .key("words")
        .number(reading.words)
        .key("sentences")
        .number(reading.sentences);
    json_.key("minutes").decimal(reading.minutes, 2).key("fleschEase").decimal(reading.flesch_ease, 1);
    json_.key("grade").decimal(reading.grade, 1).end_object();
  }

  const Document& document_;
  OffsetEncoding encoding_;
  OffsetMap offsets_;
  JsonStream json_;
};

}  // namespace

std::string to_json(const Document& document, OffsetEncoding encoding, std::string_view model,
                    std::string_view id) {
  return DocumentWriter(document, encoding).write(model, id);
}

}  // namespace nutgraf
