#include "core/deadlines/duedates.h"
#include "core/deadlines/policyjson.h"
#include "tests/core/deadlines/build.h"
#include "tests/support/result.h"

#include <QFile>

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

QByteArray shipped()
{
    QFile file(q(TAGLIANDO_SOURCE_DIR "/resources/policies/default.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray with(const QByteArray &row) { return R"({"format":1,"id":"p","name":{"it":"a","en":"b"},"rows":[)" + row + "]}"; }
const QByteArray goodRow = R"({"minimum":"high","amount":14,"unit":"days","anchor":"release"})";

TEST(PolicyJson, TheDefaultPolicy)
{
    const auto policy = parsePolicy(shipped(), q("default.json"));
    ASSERT_OK(policy);
    EXPECT_EQ(policy->id, q("default"));
    EXPECT_TRUE(policy->kevDueDate);
    EXPECT_EQ(policy->staleAfterDays, 30);
    EXPECT_EQ(policy->staleAfterDaysExposed, 14);
    const auto days = [&](Severity severity, bool exploited) {
        DueInput input;
        input.severity = severity;
        input.exploited = exploited;
        input.released = day("2026-01-01");
        return static_cast<int>(day("2026-01-01").daysTo(dueDate(*policy, input, rome()).at.toTimeZone(rome()).date()));
    };
    EXPECT_EQ(days(Severity::Critical, false), 14);
    EXPECT_EQ(days(Severity::High, false), 14);
    EXPECT_EQ(days(Severity::Unknown, false), 14);
    EXPECT_EQ(days(Severity::Medium, false), 30);
    EXPECT_EQ(days(Severity::Low, false), 90);
    EXPECT_EQ(days(Severity::Low, true), 14);
}

TEST(PolicyJson, EveryFieldOfARow)
{
    const auto policy =
        parsePolicy(with(R"({"exposure":"internet","asset_class":"network","software_class":"os","minimum":"critical","exploited":false,)"
                         R"("amount":48,"unit":"hours","anchor":"detection"})"),
                    q("p.json"));
    ASSERT_OK(policy);
    ASSERT_EQ(policy->rows.size(), 1u);
    const PolicyRow &row = policy->rows[0];
    EXPECT_EQ(row.exposure, q("internet"));
    EXPECT_EQ(row.assetClass, q("network"));
    EXPECT_EQ(row.softwareClass, q("os"));
    EXPECT_EQ(row.minimum, Severity::Critical);
    EXPECT_EQ(row.exploited, std::optional<bool>(false));
    EXPECT_EQ(row.amount, 48);
    EXPECT_EQ(row.unit, TimeUnit::Hours);
    EXPECT_EQ(row.anchor, Anchor::Detection);
    EXPECT_EQ(policy->blockingHorizonDays, 90);
}

TEST(PolicyJson, RefusalsNameFileFieldAndReason)
{
    struct Bad {
        QByteArray json;
        const char *field, *reason;
    };
    const Bad bads[] = {
        {"", "", "reason.empty"},
        {"<html><body>login</body></html>", "", "reason.syntax"},
        {shipped().left(200), "", "reason.syntax"},
        {"[]", "", "reason.wrong_type"},
        {QByteArray(5000, '['), "", "reason.syntax"},
        {QByteArray(2 * 1024 * 1024, ' ') + "x", "", "reason.too_large"},
        {"{}", "format", "reason.missing"},
        {R"({"format":2,"id":"p","name":{"it":"a","en":"b"},"rows":[]})", "format", "reason.bad_value"},
        {R"({"format":1,"name":{"it":"a","en":"b"},"rows":[]})", "id", "reason.missing"},
        {R"({"format":1,"id":"p","name":{"it":"a"},"rows":[]})", "name.en", "reason.missing"},
        {R"({"format":1,"id":"p","name":{"it":"a","en":"b"},"rows":[]})", "rows", "reason.empty_list"},
        {R"({"format":1,"id":"p","name":{"it":"a","en":"b"}})", "rows", "reason.missing"},
        {R"({"format":1,"id":"p","name":{"it":"a","en":"b"},"stale_after":3,"rows":[]})", "stale_after", "reason.unknown_key"},
        {R"({"format":1,"id":"p","name":{"it":"a","en":"b"},"stale_after_days":0,"rows":[]})", "stale_after_days", "reason.bad_value"},
        {R"({"format":1,"id":"p","name":{"it":"a","en":"b"},"blocking_horizon_days":500,"rows":[]})", "blocking_horizon_days", "reason.bad_value"},
        {with("7"), "rows[0].", "reason.wrong_type"},
        {with(goodRow + R"(,{"minimum":"grave","amount":14,"unit":"days","anchor":"release"})"), "rows[1].minimum", "reason.bad_value"},
        {with(R"({"amount":14,"unit":"days","anchor":"release"})"), "rows[0].minimum", "reason.missing"},
        {with(R"({"minimum":"high","amount":1.5,"unit":"days","anchor":"release"})"), "rows[0].amount", "reason.bad_value"},
        {with(R"({"minimum":"high","amount":-1,"unit":"days","anchor":"release"})"), "rows[0].amount", "reason.bad_value"},
        {with(R"({"minimum":"high","amount":1e300,"unit":"days","anchor":"release"})"), "rows[0].amount", "reason.bad_value"},
        {with(R"({"minimum":"high","amount":"14","unit":"days","anchor":"release"})"), "rows[0].amount", "reason.wrong_type"},
        {with(R"({"minimum":"high","amount":14,"unit":"weeks","anchor":"release"})"), "rows[0].unit", "reason.bad_value"},
        {with(R"({"minimum":"high","amount":14,"unit":"days","anchor":"managed_since"})"), "rows[0].anchor", "reason.bad_value"},
        {with(R"({"minimum":"high","amount":14,"unit":"days","anchor":"release","exploited":"yes"})"), "rows[0].exploited", "reason.wrong_type"},
        {with(R"({"minimum":"high","amount":14,"unit":"days","anchor":"release","exposure":"dmz"})"), "rows[0].exposure", "reason.bad_value"},
        {with(R"({"minimum":"high","amount":14,"unit":"days","anchor":"release"},)"
              R"({"minimum":"critical","amount":2,"unit":"days","anchor":"release","exposure":"internet"})"),
         "rows[1]", "reason.never_holds"},
    };
    for (const Bad &bad : bads) {
        const auto policy = parsePolicy(bad.json, q("p.json"));
        ASSERT_FALSE(policy) << bad.json.left(200).constData();
        EXPECT_EQ(policy.error().code, q("policy.bad"));
        EXPECT_EQ(policy.error().args.value(q("file")).toString(), q("p.json"));
        EXPECT_EQ(policy.error().args.value(q("reason")).toString(), q(bad.reason)) << bad.json.left(200).constData();
        EXPECT_EQ(policy.error().args.value(q("field")).toString(), q(bad.field)) << bad.json.left(200).constData();
    }
}

TEST(PolicyJson, SyntaxErrorsNameTheLine)
{
    EXPECT_EQ(parsePolicy("{\n\"format\": 1,\n\"id\": oops}", q("p.json")).error().args.value(q("line")).toInt(), 3);
}

} // namespace
