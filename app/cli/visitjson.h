// Visits and proposals as `visits --json` prints them.
#pragma once

#include "core/usecases/visitwork.h"
#include "ui/words/visits.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tagliando::cli {

QJsonObject visitJson(const Visit &visit, const Snapshot &snapshot, const Words &words);
QJsonObject proposalsJson(const Proposals &proposals, const Snapshot &snapshot, const Words &words);
QJsonArray cadenceJson(const std::vector<CadenceProof> &proofs, const Words &words);
QJsonObject historyJson(const std::vector<VisitOutcome> &history, const std::optional<SinceLastVisit> &since, const Words &words);
QJsonObject whatIfJson(const WhatIf &answer, const Snapshot &snapshot, const Words &words);

} // namespace tagliando::cli
