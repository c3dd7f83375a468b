// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/windowsrelease.h"
#include "domain/plan/foureyes.h"
#include "domain/retirement/removal.h"
#include "domain/retirement/reportstore.h"
#include "jobs/escrow/escrowwish.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>

namespace Reslate {
namespace Jobs {
class EscrowMaker;
class PhotoTaker;
} // namespace Jobs

class Clock;
class JobEngine;
class RecordApi;

/// A removal that a person confirmed.
struct RemovalOrder {
    RemovalDraft draft; ///< its plans as they are to be started: paced, with their countdown and justification
    QList<Device> devices; ///< what is listed of those that get something; of one that stands only in Autopilot, that
    QHash<DeviceId, QString> assetTags;
    QString who;
    Consent consent;
    EscrowWish escrow {}; ///< what is to be kept before anything else is done
};

/// What came of it.
struct StartedRemoval {
    RetirementId retirement;
    QList<JobId> jobs;
};

/// Starts what takes devices out of the school: first the file of recovery keys where one is wanted, whole, then the
/// photos, then the retirement is written down, then its jobs are started. Sends orders as JobEngine::startTogether
/// does.
class RetirementStarter final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    RetirementStarter(RecordApi &api, ReportStore &store, JobEngine &engine, Clock &clock, QObject *parent = nullptr);
    ~RetirementStarter() override;

    /// When updates of Windows end, for the photos; what this version of Reslate knows at first.
    void setWindowsSupport(const WindowsSupport &support) { m_support = support; }

    /// One at a time: Conflict while another one is being started. Fails, sending nothing, as EscrowMaker::make,
    /// ReportStore::addRetirement and JobEngine::startTogether; Canceled: cancel() was called before the retirement was
    /// written down.
    QFuture<Result<StartedRemoval>> start(const RemovalOrder &order);
    /// Until the retirement is written down, also from a slot of the signals below: stops that, and nothing is started.
    void cancel();
    /// What couldn't be read of the keys that the last start was to keep; empty where it didn't fail for that.
    const QList<EscrowGap> &gaps() const { return m_gaps; }

Q_SIGNALS:
    void keysRead(int done, int of);
    void keysKept(int keys, int passwords); ///< their file is written, with so many of all devices
    void photographed(int done, int of);

private:
    struct Start;
    void keepKeys(const std::shared_ptr<Start> &start);
    void takePhotos(const std::shared_ptr<Start> &start);
    void writeDown(const std::shared_ptr<Start> &start, const QHash<DeviceId, BeforePhoto> &photos);
    void begin(const std::shared_ptr<Start> &start);
    void settle(const std::shared_ptr<Start> &start, const Result<StartedRemoval> &result);

    RecordApi &m_api;
    ReportStore &m_store;
    JobEngine &m_engine;
    Clock &m_clock;
    WindowsSupport m_support = knownWindowsSupport();
    std::unique_ptr<Jobs::EscrowMaker> m_keys;
    std::unique_ptr<Jobs::PhotoTaker> m_photos;
    QList<EscrowGap> m_gaps;
    std::shared_ptr<Start> m_start; ///< that is under way
};

} // namespace Reslate
