// Short words for conditions and for what is known of a machine.
#pragma once

#include "core/domain/condition.h"
#include "core/domain/serverstate.h"

#include <QTimeZone>

namespace tagliando::testing_words {

inline Condition all(std::vector<Condition> children) { return {Condition::Kind::All, std::move(children), {}, {}, {}, {}}; }
inline Condition any(std::vector<Condition> children) { return {Condition::Kind::Any, std::move(children), {}, {}, {}, {}}; }
inline Condition no(Condition child) { return {Condition::Kind::Not, {std::move(child)}, {}, {}, {}, {}}; }
inline Condition named(Condition::Kind kind, const char *name, Bounds bounds = {})
{
    return {kind, {}, QLatin1String(name), {}, std::move(bounds), {}};
}
inline Condition listed(Condition::Kind kind, QStringList names) { return {kind, {}, {}, std::move(names), {}, {}}; }
inline Condition bounded(Condition::Kind kind, Bounds bounds) { return {kind, {}, {}, {}, std::move(bounds), {}}; }
inline Condition platform(const char *id) { return listed(Condition::Kind::Platform, {QLatin1String(id)}); }
inline Condition product(const char *id, Bounds bounds = {}) { return named(Condition::Kind::Product, id, std::move(bounds)); }
inline Condition minBuild(QMap<QString, QString> builds) { return {Condition::Kind::MinBuild, {}, {}, {}, {}, std::move(builds)}; }
inline Condition question(const char *id) { return named(Condition::Kind::Question, id); }

inline Bounds ge(const char *text)
{
    Bounds bounds;
    bounds.ge = QLatin1String(text);
    return bounds;
}
inline Bounds lt(const char *text)
{
    Bounds bounds;
    bounds.lt = QLatin1String(text);
    return bounds;
}

/// One hand-made observation, folded. `set` words: the values; the rest by the functions below.
class Machine {
public:
    Machine()
    {
        observation_.source = QStringLiteral("collector");
        observation_.fileName = QStringLiteral("srv.txt");
        observation_.collected = QDateTime(QDate(2026, 11, 20), QTime(8, 0), QTimeZone::utc());
    }
    Machine &value(const char *key, const char *text)
    {
        observation_.values[QLatin1String(key)] = QLatin1String(text);
        return *this;
    }
    Machine &os(const char *id) { return value("os", id); }
    Machine &has(const char *product, const char *version = "", Presence presence = Presence::Installed)
    {
        observation_.products.append({QLatin1String(product), QLatin1String(version), presence, {}, {}});
        return *this;
    }
    Machine &kb(const char *kb, Presence presence = Presence::Installed)
    {
        observation_.hotfixes.append({QLatin1String(kb), presence, {}});
        return *this;
    }
    Machine &package(const char *name, const char *version, const char *source = nullptr, const char *sourceVersion = nullptr)
    {
        observation_.packages.push_back({name, version, "amd64", source ? source : name, sourceVersion ? sourceVersion : version});
        return *this;
    }
    Machine &complete(InventoryClass c)
    {
        observation_.completeness[c] = {true, -1, 0};
        return *this;
    }
    [[nodiscard]] ServerState state() const { return fold({observation_}); }

private:
    Observation observation_;
};

} // namespace tagliando::testing_words
