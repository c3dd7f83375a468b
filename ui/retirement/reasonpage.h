// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/retirementdetails.h"
#include "ui/assistant/assistantpage.h"

#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace Reslate {

class AssetCard;
class DisposalCard;

/// Why devices leave, where they go, what was on them, and their asset tags.
class ReasonPage final : public AssistantPage {
    Q_OBJECT
public:
    explicit ReasonPage(QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;

    /// What the person has said so far.
    RetirementDetails details() const;
    /// Shows what was said before, with the tags that were kept of the asset file.
    void setDetails(const RetirementDetails &details);
    /// The devices that it is about, to match their asset tags.
    void setDevices(const QList<DeviceRef> &devices);

private:
    QWidget *makeReasons();
    QWidget *makeFacts();
    void choose(RetirementReason reason);

    std::optional<RetirementReason> m_reason;
    QHash<RetirementReason, QRadioButton *> m_reasons;
    QLabel *m_reasonText = nullptr;
    QLineEdit *m_destination = nullptr;
    QComboBox *m_dataClass = nullptr;
    QLabel *m_dataText = nullptr;
    AssetCard *m_assets = nullptr;
    DisposalCard *m_disposal = nullptr;
};

} // namespace Reslate
