// Writes a Document as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/json_writer.h"

#include "core/document/labels.h"
#include "core/report/field_writer.h"
#include "core/report/json_stream.h"
#include "core/text/figures.h"
#include "core/text/joined.h"
#include "core/version.h"

namespace nutgraf {
namespace {

// Digits behind the point.
constexpr int kScoreDigits = 4;
constexpr int kAmountDigits = 6;
constexpr int kMinuteDigits = 2;
constexpr int kGradeDigits = 1;  // of readability formulas

std::string iso_date(std::chrono::year_month_day date) {
  return joined({padded(static_cast<int>(date.year()), 4), "-",
                 padded(static_cast<unsigned>(date.month()), 2), "-",
                 padded(static_cast<unsigned>(date.day()), 2)});
}

/// One layer a function, in the order of the schema.
class DocumentWriter {
 public:
  DocumentWriter(const Document& document, OffsetEncoding encoding)
      : document_(document), encoding_(encoding), fields_(document, encoding, json_) {}

  std::string write(std::string_view model, std::string_view id) {
    json_.begin_object();
    if (!id.empty()) json_.key("id").string(id);
    json_.key("schemaVersion").number(kSchemaVersion);
    json_.key("generator").begin_object().key("name").string("nutgraf");
    json_.key("version").string(kVersion).key("model").string(model).end_object();
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
  void write_metadata() {
    const Metadata& metadata = document_.metadata;
    json_.key("metadata").begin_object();
    fields_.text_or_null("title", metadata.title);
    fields_.text_or_null("byline", metadata.byline);
    fields_.text_or_null("place", metadata.place);
    fields_.text_or_null("language", metadata.language);
    fields_.text_or_null("publicationDate",
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
      fields_.bounds(block.tokens);
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
      fields_.bounds(sentence.tokens);
      json_.key("paragraph").number(sentence.paragraph).end_object();
    }
    json_.end_array();
  }

  void write_named_entities() {
    json_.key("namedEntities").begin_array();
    for (const NamedEntity& named : document_.named_entities) {
      json_.begin_object();
      fields_.bounds(named.tokens);
      json_.key("label").string(to_label(named.type));
      json_.key("score").decimal(named.score, kScoreDigits).end_object();
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
      for (const TokenRange title : titles[i]) fields_.span_object(title);
      json_.end_array().key("salience").decimal(entity.salience, kScoreDigits);
      json_.key("representative").number(to_index(entity.representative)).key("mentions").begin_array();
      for (const std::uint32_t mention : mentions[i]) json_.number(mention);
      json_.end_array();
      fields_.text_or_null("country", entity.country);
      fields_.id_or_null("countryEntity", entity.country_entity);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_mentions() {
    json_.key("mentions").begin_array();
    std::uint32_t id = 0;
    for (const Mention& mention : document_.coreference.mentions) {
      json_.begin_object().key("id").number(id++);
      fields_.bounds(mention.tokens);
      json_.key("kind").string(to_label(mention.kind)).key("entity").number(to_index(mention.entity));
      json_.key("sieve").string(to_label(mention.sieve)).end_object();
    }
    json_.end_array();
  }

  void write_quotes() {
    json_.key("quotes").begin_array();
    for (const Quote& quote : document_.quotes) {
      json_.begin_object();
      fields_.bounds(quote.content);
      json_.key("kind").string(to_label(quote.kind));
      fields_.id_or_null("speaker", quote.speaker);
      fields_.span_or_null("speakerText", quote.speaker_text);
      fields_.span_or_null("cue", quote.cue);
      json_.key("sieve").string(to_label(quote.sieve));
      json_.key("score").decimal(quote.score, kScoreDigits).end_object();
    }
    json_.end_array();
  }

  void write_times() {
    json_.key("timeExpressions").begin_array();
    for (const TimeExpression& time : document_.time_expressions) {
      json_.begin_object();
      fields_.bounds(time.tokens);
      json_.key("type").string(to_label(time.type));
      fields_.text_or_null("value", time.value);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_amounts() {
    json_.key("amounts").begin_array();
    for (const Amount& amount : document_.amounts) {
      json_.begin_object();
      fields_.bounds(amount.tokens);
      json_.key("value").decimal(amount.value, kAmountDigits);
      fields_.text_or_null("unit", amount.unit);
      fields_.decimal_or_null("upTo", amount.up_to, kAmountDigits);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_timeline() {
    json_.key("timeline").begin_array();
    for (const TimelineEvent& event : document_.timeline) {
      json_.begin_object().key("value").string(document_.time_expressions[event.time_expression].value);
      json_.key("timeExpression").number(event.time_expression);
      json_.key("sentence").number(to_index(event.sentence));
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
      for (const TokenRange occurrence : phrase.occurrences) fields_.span_object(occurrence);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void write_summary() {
    json_.key("summary").begin_object().key("sentences").begin_array();
    for (const SummarySentence& picked : document_.summary.sentences) {
      json_.begin_object().key("sentence").number(to_index(picked.sentence));
      fields_.bounds(document_[picked.sentence].tokens);
      json_.key("score").decimal(picked.score, kScoreDigits).key("reasons").begin_array();
      for (const std::string& reason : picked.reasons) json_.string(reason);
      json_.end_array().key("edits").begin_array();
      for (const SummaryEdit& edit : picked.edits) {
        json_.begin_object();
        fields_.bounds(edit.tokens);
        json_.key("replacement").string(edit.replacement).end_object();
      }
      json_.end_array().end_object();
    }
    json_.end_array().end_object();
  }

  void write_reading() {
    const ReadingFigures& reading = document_.reading;
    json_.key("reading").begin_object().key("words").number(reading.words);
    json_.key("sentences").number(reading.sentences);
    json_.key("minutes").decimal(reading.minutes, kMinuteDigits);
    json_.key("fleschEase").decimal(reading.flesch_ease, kGradeDigits);
    json_.key("grade").decimal(reading.grade, kGradeDigits).end_object();
  }

  const Document& document_;
  OffsetEncoding encoding_;
  JsonStream json_;
  FieldWriter fields_;
};

}  // namespace

std::string to_json(const Document& document, OffsetEncoding encoding, std::string_view model,
                    std::string_view id) {
  return DocumentWriter(document, encoding).write(model, id);
}

}  // namespace nutgraf
