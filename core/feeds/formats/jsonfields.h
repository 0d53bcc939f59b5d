// Reading an object of a strict format: every key is known, every value has its type, and the first mistake is kept with its line and field path.
// Reads after a mistake return harmless defaults, so that a parser reads straight on and asks once, at the end.
#pragma once

#include "core/domain/requirement.h"
#include "core/feeds/formats/jsontree.h"

#include <QRegularExpression>

#include <initializer_list>
#include <optional>

namespace tagliando {

/// The first mistake of a document. `reason` is an id ("reason.unknown_key"); ui/words holds its sentence.
class JsonFault {
public:
    void note(const JsonNode &node, const QString &field, const QString &reason, const QString &value = {}, const QString &expected = {});
    [[nodiscard]] bool found() const { return found_; }
    /// Error{code, {file, line, field, reason, value, expected}}
    [[nodiscard]] Error error(const QString &code, const QString &file) const;

private:
    bool found_ = false;
    int line_ = 0;
    QString field_, reason_, value_, expected_;
};

/// The error of a file that is no JSON at all, in the shape of JsonFault::error.
Error jsonError(const Error &syntax, const QString &code, const QString &file);

enum class Need { Required, Optional };

class JsonFields {
public:
    /// `known` lists every key the object may have; others are refused at once.
    JsonFields(const JsonNode &node, QString path, JsonFault &fault, std::initializer_list<const char *> known);

    [[nodiscard]] const JsonNode &node() const { return node_; }
    [[nodiscard]] const QString &path() const { return path_; }
    [[nodiscard]] JsonFault &fault() const { return fault_; }
    [[nodiscard]] QString pathOf(const char *key) const;

    /// The member, or nullptr when absent; a required one that is absent is a mistake. A null is returned as a node.
    const JsonNode *member(const char *key, Need need) const;
    /// As member(), and of that kind; a null counts as absent where `need` is Optional.
    const JsonNode *member(const char *key, JsonNode::Kind kind, Need need) const;

    /// Trimmed, never empty when given.
    QString text(const char *key, Need need) const;
    QString text(const char *key, Need need, const QRegularExpression &pattern, const QString &expected) const;
    QString choice(const char *key, Need need, const QStringList &allowed) const;
    std::optional<int> integer(const char *key, Need need, int lowest, int highest) const;
    bool boolean(const char *key, bool absent) const;
    QStringList texts(const char *key, Need need) const;
    QStringList texts(const char *key, Need need, const QRegularExpression &pattern, const QString &expected) const;
    /// {"it": …, "en": …}, both given and not empty.
    Text bilingual(const char *key, Need need) const;
    /// The two languages as members of this object itself.
    Text ownBilingual(Need need) const;
    std::optional<QDate> date(const char *key, Need need) const;
    /// "2026-12-31", "2026-12" or "2010" with an optional precision that must not claim more than the date gives.
    std::optional<CatalogueDate> catalogueDate(const char *dateKey, const char *precisionKey, Need need) const;

    void note(const char *key, const QString &reason, const QString &value = {}, const QString &expected = {}) const;

private:
    const JsonNode &node_;
    QString path_;
    JsonFault &fault_;
};

/// A strict YYYY-MM-DD; invalid otherwise.
QDate readIsoDate(const QString &text);

} // namespace tagliando
