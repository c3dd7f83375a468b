// SPDX-License-Identifier: GPL-3.0-or-later
// What it takes to read one page of devices, beside the reader that this one took the place of. Counted is the time
// that the thread worked, so that whatever else runs on the machine says nothing.
#include "sections.h"

#include "figures.h"
#include "firsturl.h"
#include "tenantprocess.h"
#include "waiting.h"

#include "formerreader.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <ctime>

namespace Reslate::Bench {
namespace {

constexpr int rounds = 5;
constexpr int pagesPerRound = 10;

double workedMilliseconds()
{
    std::timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

QByteArray firstPage(const TenantProcess &tenant)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl::fromEncoded(firstUrl(tenant)));
    request.setRawHeader("Authorization", "Bearer " + tenant.token());
    QNetworkReply *reply = network.get(request);
    runUntil([reply] { return reply->isFinished(); });
    const QByteArray page = reply->readAll();
    reply->deleteLater();
    return page;
}

// Each reads the page a few times; milliseconds for one, without giving its rows back.

double formerReader(const QByteArray &json)
{
    double worked = 0;
    for (int i = 0; i < pagesPerRound; ++i) {
        const double since = workedMilliseconds();
        const Result<Graph::Page<Device>> page = Graph::Former::parsePage<Device>(json);
        worked += workedMilliseconds() - since;
    }
    return worked / pagesPerRound;
}

double presentReader(const QByteArray &json, const std::shared_ptr<Graph::PageMemory> &memory, Graph::Texts &texts)
{
    double worked = 0;
    for (int i = 0; i < pagesPerRound; ++i) {
        QByteArray body;
        body.reserve(Graph::PageText::paddedSize(json.size()));
        body.append(json);
        const double since = workedMilliseconds();
        Graph::PageText text(std::move(body), memory);
        (void)text.nextLink();
        const Result<Graph::Page<Device>> page = text.read<Device>(texts);
        worked += workedMilliseconds() - since;
    }
    return worked / pagesPerRound;
}

QString spread(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return QStringLiteral("%1 / %2 / %3")
        .arg(values.front(), 0, 'f', 2)
        .arg(values[values.size() / 2], 0, 'f', 2)
        .arg(values.back(), 0, 'f', 2);
}

} // namespace

void pages(const TenantProcess &tenant)
{
    const QByteArray json = firstPage(tenant);
    const auto memory = std::make_shared<Graph::PageMemory>();
    Graph::Texts texts;
    const Result<Graph::Page<Device>> former = Graph::Former::parsePage<Device>(json);
    const Result<Graph::Page<Device>> present = Graph::parsePage<Device>(json, texts);
    if (!former || !present || former->rows != present->rows)
        return remark(QStringLiteral("the two readers of a page do not give the same rows"));
    std::vector<double> before;
    std::vector<double> now;
    std::vector<double> parts;
    for (int round = 0; round < rounds; ++round) { // in turns, so that both meet the same machine
        before.push_back(formerReader(json));
        now.push_back(presentReader(json, memory, texts));
        parts.push_back(now.back() / before.back());
    }
    remark(
        QStringLiteral("a page of %1 devices, rows equal, min / median / max of %2: former reader %3 ms, reader %4 ms, "
                       "its part %5")
            .arg(present->rows.size())
            .arg(rounds)
            .arg(spread(before), spread(now), spread(parts)));
    std::sort(parts.begin(), parts.end());
    figure(QStringLiteral("a page of devices / the former reader, median"), parts[parts.size() / 2], 1.0 / 6,
        QStringLiteral("x"));
}

} // namespace Reslate::Bench
