// docs/formats/baseline.md: baselines as files, and as requirements like any other.
#pragma once

#include "core/base/result.h"
#include "core/domain/baseline.h"
#include "core/domain/serverstate.h"
#include "core/domain/vocabulary.h"

namespace tagliando {

/// Errors "baseline.bad" (args: file, line, field, reason). `version` 0 in the result: the file names none.
Result<Baseline> parseBaseline(const QByteArray &json, const QString &fileName, const Vocabulary &vocabulary);

/// The accepted file with its version and day written in, as one canonical line; parseBaseline reads it back.
QByteArray baselineBody(const QByteArray &accepted, const Baseline &baseline);

enum class BaselineTake { Versions, Present, Attributes };
/// A file that asks for what this server has: lowest versions of the products the vocabulary knows, products whose version is not known as
/// present, attributes under "attr." and declared ones as they are. Empty `lines` of the result: the server shows nothing of that.
QByteArray takeBaseline(const QString &name, const QString &serverName, const ServerState &state, const QList<BaselineTake> &take,
                        const Vocabulary &vocabulary);

/// One requirement per line, of kind baseline, for whom the assignment names; none when it names nobody.
std::vector<Requirement> baselineRequirements(const Baseline &baseline, const BaselineAssignment &assignment);

} // namespace tagliando
